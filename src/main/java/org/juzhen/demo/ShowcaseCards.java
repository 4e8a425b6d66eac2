package org.juzhen.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.web.DemoPersons;

/** The showcased people as cards under the sign-in form (演示人物); none unless this is a demo. */
@ApplicationScoped
class ShowcaseCards implements DemoPersons {
  private final List<Card> cards;

  ShowcaseCards(@ConfigProperty(name = "juzhen.demo") boolean demo) {
    cards =
        demo
            ? Showcase.persons(Script.read()).stream().map(ShowcaseCards::card).toList()
            : List.of();
  }

  @Override
  public Uni<List<Card>> cards(Locale language) {
    return Uni.createFrom().item(cards);
  }

  private static Card card(Script.PersonPart p) {
    return new Card(p.name(), p.who(), p.username(), DemoWorld.PASSWORD);
  }
}
