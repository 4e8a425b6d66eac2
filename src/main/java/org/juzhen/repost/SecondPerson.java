package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/** Somebody else has to decide: not the same user, and not another user of the same human. */
@ApplicationScoped
class SecondPerson {
  private final People people;
  private final HubClock clock;

  SecondPerson(People people, HubClock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** Refuses whoever is the first person too; nobody is the first where nobody asked. */
  Uni<Void> mustBe(UUID first, Actor by, RepostProblem otherwise) {
    return people
        .humans(Arrays.asList(first, by.id()))
        .invoke(
            humans -> {
              if (humans.same(first, by.id())) {
                throw otherwise.problem();
              }
            })
        .replaceWithVoid();
  }

  /** Refuses whoever asks for the unit's accounts, in whatever role and as whichever user. */
  Uni<Void> mustNotAskFor(UUID unit, Actor by) {
    return people
        .holdAny(by.id(), unit, clock.today(), ExemptionDesk.ASK)
        .invoke(
            asks -> {
              if (asks) {
                throw RepostProblem.OWN_UNIT_EXEMPTION.problem();
              }
            })
        .replaceWithVoid();
  }
}
