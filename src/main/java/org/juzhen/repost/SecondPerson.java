package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;

/** Somebody else has to decide: not the same user, and not another user of the same human. */
@ApplicationScoped
class SecondPerson {
  private final People people;

  SecondPerson(People people) {
    this.people = people;
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
}
