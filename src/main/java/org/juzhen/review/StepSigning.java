package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;

/** Writes a signature and goes on from there (落签). Works in the desk's turn. */
@ApplicationScoped
class StepSigning {
  private final ReviewCases cases;
  private final Signatures signatures;
  private final ReviewOutcome outcome;
  private final ContentChecklist checklist;
  private final ReviewNotices notices;
  private final AuditDesk audit;

  StepSigning(
      ReviewCases cases,
      Signatures signatures,
      ReviewOutcome outcome,
      ContentChecklist checklist,
      ReviewNotices notices,
      AuditDesk audit) {
    this.notices = notices;
    this.cases = cases;
    this.signatures = signatures;
    this.outcome = outcome;
    this.checklist = checklist;
    this.audit = audit;
  }

  /**
   * A signature that is about to be given.
   *
   * @param signer whose it is
   * @param writer who hands it in: the same, or who compared a paper
   * @param said what the journal says besides
   */
  record Pen(Actor signer, Actor writer, Map<String, Object> said) {}

  /** The database asks for the answers to the findings when it lets the signature in. */
  Uni<Void> sign(Pen pen, ReviewFile file, Signature signed, Verdict verdict, Instant now) {
    ReviewStep step = file.step(signed.stepId);
    return checklist
        .look(file.submission(), verdict)
        .chain(x -> cases.flush())
        .chain(x -> signatures.persist(signed))
        .call(x -> signatures.flush())
        .call(
            x ->
                audit.record(
                    pen.writer(),
                    verdict.decision().name(),
                    Submission.subject(file.submission()),
                    pen.said()))
        .call(x -> notices.signedFor(file.submission(), signed))
        .chain(x -> outcome.of(pen.signer(), file, step, verdict, now))
        .chain(x -> cases.flush());
  }
}
