package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** What follows from a signature: the next step opens, or the review ends and may clear. */
@ApplicationScoped
class ReviewOutcome {
  private final Clearances clearances;
  private final ReviewListeners listeners;
  private final ReviewNotices notices;
  private final AfterReviewNotices after;
  private final Assessments assessments;
  private final Staffing staffing;
  private final Rules rules;

  ReviewOutcome(
      Clearances clearances,
      ReviewListeners listeners,
      ReviewNotices notices,
      AfterReviewNotices after,
      Assessments assessments,
      Staffing staffing,
      Rules rules) {
    this.staffing = staffing;
    this.after = after;
    this.clearances = clearances;
    this.listeners = listeners;
    this.notices = notices;
    this.assessments = assessments;
    this.rules = rules;
  }

  /** Goes on after the step was signed with this verdict. */
  Uni<Void> of(Actor by, ReviewFile file, ReviewStep step, Verdict verdict, Instant now) {
    step.decided(verdict.decision(), now);
    if (verdict.decision().goesOn() && !file.open().isEmpty()) {
      return staffing.look(file);
    }
    List<ReviewStep> next = file.after(step);
    if (verdict.decision().goesOn() && !next.isEmpty()) {
      next.forEach(s -> s.open(now));
      return notices.opened(file.submission(), next).chain(x -> staffing.look(file));
    }
    return end(by, file, verdict, now);
  }

  private Uni<Void> end(Actor by, ReviewFile file, Verdict verdict, Instant now) {
    ReviewCase c = file.submission();
    file.steps().forEach(ReviewStep::cancelled);
    c.decided(verdict.decision(), verdict.note(), now);
    if (c.subjectKind == SubjectKind.OBSERVED) {
      return assessments.assess(by, c, verdict, now);
    }
    return (verdict.decision().goesOn() ? clear(by, file, now) : Uni.createFrom().voidItem())
        .call(x -> after.opened(c))
        .chain(x -> listeners.ended(c, verdict.decision(), verdict.note(), by))
        .chain(x -> notices.ended(c, verdict));
  }

  /** What is cleared beforehand gets its clearance from {@link StandingClearanceDesk}. */
  private Uni<Void> clear(Actor by, ReviewFile file, Instant now) {
    ReviewCase c = file.submission();
    if (c.subjectKind == SubjectKind.ENTRY) {
      return clearances.flush();
    }
    return rules
        .value(c.unitId, RuleKey.CLEARANCE_DAYS)
        .map(days -> now.plus(Duration.ofDays(days.number())))
        .map(until -> file.pieces().stream().map(p -> new Clearance(c, p, by, now, until)).toList())
        .chain((List<Clearance> rows) -> clearances.persist(rows))
        .chain(x -> clearances.flush());
  }
}
