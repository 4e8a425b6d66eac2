package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/**
 * Who may have something read that went out past the hub, and when (再次复核).
 *
 * <p>The first time anybody at the unit who works at posts may, for the sooner it is read the
 * better; but nobody without whom it could not be signed, for then it would wait for ever. While a
 * reading is open no other begins: it ends by its signatures, so nobody starts anew because it goes
 * the wrong way, and a copy that is false is answered there ({@link StuckReadingDesk} are the
 * exception). Once something was found, another reading says why, and begins with somebody whom the
 * finding does not touch: the supervision of the unit, which it was found for, or one who signs at
 * the unit and has had no hand in it. Not who edited on that day for the unit that then held the
 * account, for nobody knows which of them put it out; not who signed the finding, whose word was
 * given; and nobody at the unit twice, so that it comes to an end. The database asks the same again
 * ({@code may_read_again}).
 */
@ApplicationScoped
class RereadingDesk {
  /** The longest reason, in UTF-16 units. */
  static final int WHY = 1000;

  private static final Role[] SIGNING = {Role.REVIEWER, Role.CHIEF_REVIEWER, Role.LEADER};

  /** Who can sign each step, and who could if somebody else had begun it. */
  private static final String NEEDED =
      "select "
          + Signers.SEATS
          + " as who, "
          + Signers.seatsOf("jsonb_populate_record(c, jsonb_build_object('submitted_by', null))")
          + " as more from review_case c join review_step s on s.case_id = c.id"
          + " where c.id = ?2 order by s.position";

  private final ReviewCases cases;
  private final OutsideFindings findings;
  private final HubClock clock;

  RereadingDesk(ReviewCases cases, OutsideFindings findings, HubClock clock) {
    this.cases = cases;
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * Refuses what may not begin now; holds the newest reading until the transaction ends.
   *
   * @return whether something was found already, so that it is read again
   */
  @WithTransaction
  Uni<Boolean> mayBegin(Actor by, OutsidePost post) {
    return cases
        .newestHeld(SubjectKind.OBSERVED, post.observedId())
        .invoke(RereadingDesk::mustNotBeOpen)
        .chain(x -> findings.of(List.of(post.observedId())))
        .map(all -> new OutsideReadings(all).inForce())
        .chain(found -> found == null ? Uni.createFrom().item(false) : again(by, post));
  }

  /** Refuses whoever began it where a step has nobody to sign it but this person. */
  Uni<Void> mustBeSpared(UUID review) {
    return Sql.of(NEEDED)
        .with(clock.now())
        .with(review)
        .list(Tuple.class)
        .invoke(
            steps -> {
              boolean[] manned = seated(steps, "who");
              boolean[] withBeginner = seated(steps, "more");
              for (int i = 0; i < manned.length; i++) {
                if (!manned[i] && withBeginner[i]) {
                  throw ReviewProblem.OUTSIDE_NEEDS_BEGINNER.problem();
                }
              }
            })
        .replaceWithVoid();
  }

  private static boolean[] seated(List<Tuple> steps, String column) {
    return Seating.of(steps.stream().map(s -> Signers.seats(s.get(column, String.class))).toList());
  }

  private static void mustNotBeOpen(ReviewCase before) {
    if (before != null && before.isOpen()) {
      throw ReviewProblem.OUTSIDE_IN_REVIEW.with("state", before.state);
    }
  }

  private Uni<Boolean> again(Actor by, OutsidePost post) {
    return mayReadAgain(by.id(), post)
        .invoke(
            may -> {
              if (!may || !holds(by, post)) {
                throw ReviewProblem.OUTSIDE_READ_BY_OTHERS.problem();
              }
              if (post.againWhy() == null || post.againWhy().isBlank()) {
                throw ReviewProblem.OUTSIDE_AGAIN_WHY.problem();
              }
              if (post.againWhy().length() > WHY) {
                throw KernelProblem.field("reason", "TOO_LONG");
              }
            })
        .replaceWith(true);
  }

  /** What the person may do with the means at hand, a token with fewer roles for example. */
  private static boolean holds(Actor by, OutsidePost post) {
    return by.hasAny(post.unitId(), SIGNING) || by.covers(Role.SUPERVISOR, post.unitPath());
  }

  private Uni<Boolean> mayReadAgain(UUID person, OutsidePost post) {
    return Sql.of("select may_read_again(?1, ?2, ?3, ?4)")
        .with(person)
        .with(post.observedId())
        .with(post.unitId())
        .with(clock.now())
        .row(Boolean.class);
  }
}
