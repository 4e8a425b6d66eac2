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
import org.juzhen.kernel.Role;

/** Where signatures are given (审签). */
@ApplicationScoped
public class DecisionDesk {
  private final ReviewCases cases;
  private final ReviewSteps steps;
  private final ReviewFiles files;
  private final Signatures signatures;
  private final ReviewOutcome outcome;
  private final AuditDesk audit;
  private final HubClock clock;

  DecisionDesk(
      ReviewCases cases,
      ReviewSteps steps,
      ReviewFiles files,
      Signatures signatures,
      ReviewOutcome outcome,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.steps = steps;
    this.files = files;
    this.signatures = signatures;
    this.outcome = outcome;
    this.audit = audit;
    this.clock = clock;
  }

  /** Decides a step; two at once meet at the held case, and the second is refused. */
  @WithTransaction
  public Uni<ReviewView> decide(Actor by, UUID stepId, Verdict verdict, Locale language) {
    return file(stepId)
        .chain(
            file -> {
              ReviewStep step = file.step(stepId);
              Role role = ReviewRules.signingRole(by, file, step);
              verdict.mustBeComplete();
              Instant now = clock.now();
              if (verdict.decision() == Decision.APPROVE) {
                ReviewRules.answer(by, file, verdict, now);
              }
              Signature signed = new Signature(step, role, verdict, by, now);
              // The database asks for the answers when it lets the signature in.
              return cases
                  .flush()
                  .chain(x -> signatures.persist(signed))
                  .call(x -> signatures.flush())
                  .call(x -> audit.record(by, verdict.decision().name(), about(file), said(step)))
                  .chain(x -> outcome.of(by, file, step, verdict, now))
                  .chain(x -> cases.flush())
                  .chain(x -> files.of(file.submission()))
                  .map(after -> after.view(step, language));
            });
  }

  /** Lets a blocking finding pass, without signing: for chief reviewers and leaders. */
  @WithTransaction
  public Uni<ReviewView> accept(
      Actor by, UUID stepId, UUID findingId, String reason, Locale language) {
    return file(stepId)
        .invoke(file -> ReviewRules.accept(by, file, findingId, reason, clock.now()))
        .call(file -> audit.record(by, "ACCEPT_FINDING", about(file), Map.of("finding", findingId)))
        .map(file -> file.view(file.step(stepId), language));
  }

  private Uni<ReviewFile> file(UUID stepId) {
    return steps.caseOf(stepId).chain(cases::held).chain(files::of);
  }

  private static AuditDesk.Subject about(ReviewFile file) {
    return Submission.subject(file.submission());
  }

  private static Map<String, ?> said(ReviewStep step) {
    return Map.of("step", step.position);
  }
}
