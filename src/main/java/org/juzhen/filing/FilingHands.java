package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.Humans;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ProblemCode;

/**
 * Keeps apart who asks and who decides, by human and not by user (申请与审批分离): another user of who
 * wrote at a filing is no second person. The database asks the same ({@code same_human}).
 */
@ApplicationScoped
class FilingHands {
  private final People people;

  FilingHands(People people) {
    this.people = people;
  }

  /** Which other users the person has. */
  Uni<Humans> users(Actor by) {
    return people.humans(Stream.ofNullable(by.id()).toList());
  }

  /** OWN_FILING for every user of somebody who wrote at it or handed it in. */
  Uni<Void> mustBeOfOthers(Filing filing, Actor by) {
    return users(by).invoke(humans -> mustBeOfOthers(filing, by, humans)).replaceWithVoid();
  }

  static void mustBeOfOthers(Filing filing, Actor by, Humans humans) {
    mustBeOthers(filing.authorIds, by, humans, FilingProblem.OWN_FILING);
  }

  /** Refuses every user of one of these people. */
  Uni<Void> mustBeOthers(List<UUID> hands, Actor by, ProblemCode otherwise) {
    return users(by).invoke(humans -> mustBeOthers(hands, by, humans, otherwise)).replaceWithVoid();
  }

  private static void mustBeOthers(
      List<UUID> hands, Actor by, Humans humans, ProblemCode otherwise) {
    if (hands.stream().anyMatch(hand -> humans.same(by.id(), hand))) {
      throw otherwise.problem();
    }
  }
}
