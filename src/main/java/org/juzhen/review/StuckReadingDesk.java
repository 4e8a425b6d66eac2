package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Ends readings afterwards that would wait for ever (终止复核): a step has nobody to sign it, the
 * account went to another unit, or the unit is no more. Who supervises the unit does so, or the one
 * that has the account by now, with a reason. It counts for nothing then: what was found before
 * stands, and another may begin. The database asks the same again ({@code may_end_reading}).
 */
@ApplicationScoped
public class StuckReadingDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final OutsideFindings findings;
  private final Staffing staffing;
  private final ReviewDesk reviews;
  private final Assessments assessments;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  StuckReadingDesk(
      ReviewCases cases,
      ReviewFiles files,
      OutsideFindings findings,
      Staffing staffing,
      ReviewDesk reviews,
      Assessments assessments,
      Units units,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.findings = findings;
    this.staffing = staffing;
    this.reviews = reviews;
    this.assessments = assessments;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives up what is being read.
   *
   * @param holder the unit that has the account by now
   * @throws org.juzhen.kernel.Problem OUTSIDE_NOT_IN_REVIEW, OUTSIDE_CAN_BE_SIGNED
   */
  @WithTransaction
  public Uni<OutsideView> end(Actor by, UUID observed, Unit holder, String why) {
    return cases
        .newestHeld(SubjectKind.OBSERVED, observed)
        .call(c -> mayEnd(by, observed, c, holder))
        .invoke(c -> mustBeOpen(c, why))
        .call(c -> files.of(c).chain(staffing::look).chain(x -> cases.flush()))
        .call(this::mustBeStuck)
        .chain(c -> end(by, c, holder, why.strip()));
  }

  private Uni<Void> mayEnd(Actor by, UUID observed, ReviewCase c, Unit holder) {
    return c == null
        ? may(by, observed, List.of(holder))
        : units.required(c.unitId).chain(unit -> may(by, observed, List.of(holder, unit)));
  }

  private static Uni<Void> may(Actor by, UUID observed, List<Unit> concerned) {
    if (concerned.stream().noneMatch(u -> by.sees(u.id(), u.path()))) {
      throw KernelProblem.NOT_FOUND.with("observed", observed);
    }
    if (concerned.stream().noneMatch(u -> by.covers(Role.SUPERVISOR, u.path()))) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    return Uni.createFrom().voidItem();
  }

  private static void mustBeOpen(ReviewCase c, String why) {
    if (why == null || why.isBlank()) {
      throw KernelProblem.field("reason", "REQUIRED");
    }
    if (why.length() > RereadingDesk.WHY) {
      throw KernelProblem.field("reason", "TOO_LONG");
    }
    if (c == null || !c.isOpen()) {
      throw ReviewProblem.OUTSIDE_NOT_IN_REVIEW.problem();
    }
  }

  private Uni<Void> mustBeStuck(ReviewCase c) {
    return findings
        .stuck(List.of(c.id), clock.now())
        .invoke(
            stuck -> {
              if (stuck.isEmpty()) {
                throw ReviewProblem.OUTSIDE_CAN_BE_SIGNED.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<OutsideView> end(Actor by, ReviewCase c, Unit holder, String why) {
    return findings
        .ofCase(c.id)
        .invoke(f -> f.ended(why, by, clock.now()))
        // The database lets the submission go only once its record says who ended it and why.
        .call(f -> findings.flush())
        .call(f -> reviews.close(c, "ENDED"))
        .call(f -> audit.record(by, "END_READING", Submission.subject(c), Map.of("why", why)))
        .call(f -> assessments.ended(f, holder))
        .map(f -> OutsideView.of(f, true, false));
  }
}
