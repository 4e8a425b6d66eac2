package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** Compares signatures on paper with what was written down of them (纸质审签复核). */
@ApplicationScoped
public class PaperCheckDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final PaperSignatures papers;
  private final PaperBook book;
  private final HoldDesk holds;
  private final StepSigning signing;
  private final PaperNotices notices;
  private final AuditDesk audit;
  private final HubClock clock;

  PaperCheckDesk(
      ReviewCases cases,
      ReviewFiles files,
      PaperSignatures papers,
      PaperBook book,
      HoldDesk holds,
      StepSigning signing,
      PaperNotices notices,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.papers = papers;
    this.book = book;
    this.holds = holds;
    this.signing = signing;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Compares a signed form with what was written down; then it is the signer's signature, unless
   * somebody else reads the step just then.
   */
  @WithTransaction
  public Uni<PaperView> check(
      Actor by, UUID stepId, UUID paperId, PaperCheck check, Locale language) {
    return files
        .heldOfStep(stepId)
        .call(file -> book.hands(by, file, file.step(stepId)).invoke(PaperHands::mustBelong))
        .call(x -> check.counts() ? holds.mustBeFree(by, stepId) : Uni.createFrom().voidItem())
        .call(
            file ->
                papers
                    .held(paperId)
                    .call(p -> mayCheck(by, file, stepId, p))
                    .chain(p -> check(by, file, p, check)))
        .chain(file -> cases.flush().chain(x -> files.of(file.submission())))
        .chain(file -> book.view(by, file, file.step(stepId), language));
  }

  private Uni<PaperHands> mayCheck(Actor by, ReviewFile file, UUID stepId, PaperSignature paper) {
    if (!paper.stepId.equals(stepId)) {
      throw KernelProblem.NOT_FOUND.with("paper", paper.id);
    }
    return book.hands(by, file, file.step(stepId)).invoke(h -> h.mustCheck(paper));
  }

  private Uni<Void> check(Actor by, ReviewFile file, PaperSignature paper, PaperCheck check) {
    if (!check.counts() && check.note() == null) {
      throw ReviewProblem.REASON_MISSING.problem().field("note", "REQUIRED");
    }
    if (check.counts() && file.isFrom(paper.recordedBy)) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
    }
    Instant now = clock.now();
    paper.checked(by, check.counts(), check.note(), now);
    if (!check.counts()) {
      return papers
          .flush()
          .chain(
              x ->
                  audit.record(
                      by, "REFUSE_PAPER", Submission.subject(file.submission()), paper.said()));
    }
    return book.mustCount(paper, file).chain(signer -> sign(by, file, paper, signer, now));
  }

  private Uni<Void> sign(
      Actor by, ReviewFile file, PaperSignature paper, Person signer, Instant now) {
    ReviewStep step = file.step(paper.stepId);
    file.submission().mustBeOpen();
    step.mustBeDecidable();
    Actor leader = new Actor(signer.id(), signer.name(), signer.unitId(), null, List.of());
    Verdict verdict = paper.verdict();
    if (verdict.decision() == Decision.APPROVE) {
      ReviewRules.answer(leader, file, verdict, now);
    }
    Signature signed =
        new Signature(step, new Capacity(paper.role, null), verdict, leader, now).onPaper(paper.id);
    return signing
        .sign(new StepSigning.Pen(leader, by, paper.said()), file, signed, verdict, now)
        .chain(x -> notices.counted(file.submission(), paper));
  }
}
