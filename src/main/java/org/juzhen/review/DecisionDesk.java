package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/** Where signatures are given (审签). */
@ApplicationScoped
public class DecisionDesk {
  private final ReviewFiles files;
  private final StepSigning signing;
  private final Deputies deputies;
  private final AuditDesk audit;
  private final HubClock clock;

  DecisionDesk(
      ReviewFiles files, StepSigning signing, Deputies deputies, AuditDesk audit, HubClock clock) {
    this.files = files;
    this.signing = signing;
    this.deputies = deputies;
    this.audit = audit;
    this.clock = clock;
  }

  /** Decides a step; two at once meet at the held case, and the second is refused. */
  @WithTransaction
  public Uni<ReviewView> decide(Actor by, UUID stepId, Verdict verdict, Locale language) {
    return files
        .heldOfStep(stepId)
        .call(file -> deputies.mark(by, file))
        .chain(file -> decide(by, file, file.step(stepId), verdict).replaceWith(file))
        .chain(file -> files.of(file.submission()))
        .map(after -> after.view(after.step(stepId), language));
  }

  private Uni<Void> decide(Actor by, ReviewFile file, ReviewStep step, Verdict verdict) {
    Capacity as = ReviewRules.capacity(by, file, step);
    verdict.mustBeComplete();
    Instant now = clock.now();
    if (verdict.decision() == Decision.APPROVE) {
      ReviewRules.answer(by, file, verdict, now);
    }
    Signature signed = new Signature(step, as, verdict, by, now);
    return signing.sign(new StepSigning.Pen(by, by, said(step, as)), file, signed, verdict, now);
  }

  /** Lets a blocking finding pass, without signing: for chief reviewers and leaders. */
  @WithTransaction
  public Uni<ReviewView> accept(
      Actor by, UUID stepId, UUID findingId, String reason, Locale language) {
    return files
        .heldOfStep(stepId)
        .call(file -> deputies.mark(by, file))
        .invoke(file -> ReviewRules.accept(by, file, findingId, reason, clock.now()))
        .call(file -> audit.record(by, "ACCEPT_FINDING", about(file), Map.of("finding", findingId)))
        .map(file -> file.view(file.step(stepId), language));
  }

  private static AuditDesk.Subject about(ReviewFile file) {
    return Submission.subject(file.submission());
  }

  private static Map<String, Object> said(ReviewStep step, Capacity as) {
    return as.delegation() == null
        ? Map.of("step", step.position)
        : Map.of(
            "step", step.position,
            "for", as.delegation().personId(),
            "because", as.delegation().because());
  }
}
