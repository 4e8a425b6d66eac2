package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** Writes down signatures on paper (纸质审签); each counts only after another compared it. */
@ApplicationScoped
public class PaperSignatureDesk {
  private final ReviewFiles files;
  private final PaperSignatures papers;
  private final PaperBook book;
  private final ContentChecklist checklist;
  private final ArchiveDesk archive;
  private final FileDesk scans;
  private final Rules rules;
  private final PaperNotices notices;
  private final AuditDesk audit;
  private final HubClock clock;

  PaperSignatureDesk(
      ReviewFiles files,
      PaperSignatures papers,
      PaperBook book,
      ContentChecklist checklist,
      ArchiveDesk archive,
      FileDesk scans,
      Rules rules,
      PaperNotices notices,
      AuditDesk audit,
      HubClock clock) {
    this.files = files;
    this.papers = papers;
    this.book = book;
    this.checklist = checklist;
    this.archive = archive;
    this.scans = scans;
    this.rules = rules;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<PaperView> show(Actor by, UUID stepId, Locale language) {
    return files
        .ofStep(stepId)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .chain(file -> book.view(by, file, file.step(stepId), language));
  }

  /** Writes down a signed form; it counts only after somebody else compared it. */
  @WithTransaction
  public Uni<PaperView> record(Actor by, UUID stepId, PaperWords words, Locale language) {
    return files
        .heldOfStep(stepId)
        .call(file -> mayRecord(by, file, stepId, words))
        .call(file -> checklist.look(file.submission(), words.verdict()))
        .call(file -> enter(by, file, file.step(stepId), words))
        .chain(file -> book.view(by, file, file.step(stepId), language));
  }

  /** Says no before a scan is kept of what would be refused. */
  @WithTransaction
  Uni<Void> mustRecord(Actor by, UUID stepId, PaperWords words) {
    return files.ofStep(stepId).call(file -> mayRecord(by, file, stepId, words)).replaceWithVoid();
  }

  private Uni<Void> mayRecord(Actor by, ReviewFile file, UUID stepId, PaperWords words) {
    return book.hands(by, file, file.step(stepId))
        .invoke(hands -> mayRecord(hands, words))
        .chain(x -> mustBeAllowed(file.step(stepId)))
        .chain(x -> mustNotWait(stepId));
  }

  private void mayRecord(PaperHands hands, PaperWords words) {
    hands.mustRecord(words.signerId());
    hands.file().submission().mustBeOpen();
    hands.step().mustBeDecidable();
    words.verdict().mustBeComplete();
    mustBeOn(words, hands.file().submission().submittedAt, clock.today());
  }

  /** Nobody signed a form before it was there, and nobody will have. */
  private static void mustBeOn(PaperWords words, Instant from, LocalDate last) {
    if (words.signedOn().isBefore(LocalDate.ofInstant(from, HubClock.ZONE))
        || words.signedOn().isAfter(last)) {
      throw KernelProblem.field("signedOn", "OUT_OF_RANGE");
    }
  }

  private Uni<Void> mustBeAllowed(ReviewStep step) {
    return rules
        .value(step.unitId, RuleKey.PAPER_SIGNATURE)
        .invoke(
            rule -> {
              if (!rule.isTrue()) {
                throw SigningProblem.PAPER_NOT_ALLOWED.with("basis", rule.basis().document());
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> mustNotWait(UUID step) {
    return papers
        .waiting(step)
        .invoke(
            n -> {
              if (n > 0) {
                throw SigningProblem.PAPER_WAITS.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<PaperSignature> enter(Actor by, ReviewFile file, ReviewStep step, PaperWords words) {
    return book.holders(step, file, words.signedOn())
        .map(all -> signer(all, words))
        .chain(
            holder ->
                scan(by, words)
                    .chain(
                        scan ->
                            code(file, words)
                                .map(
                                    code ->
                                        new PaperSignature(
                                                step, holder.role(), holder.person(), words)
                                            .scanned(
                                                scan, code, ArchiveParts.content(file.pieces()))
                                            .recorded(by, clock.now()))))
        .chain(papers::persistAndFlush)
        .call(
            p -> audit.record(by, "RECORD_PAPER", Submission.subject(file.submission()), p.said()))
        .call(p -> notices.recorded(file.submission(), p));
  }

  private static PaperBook.Holder signer(Map<UUID, PaperBook.Holder> all, PaperWords words) {
    if (!all.containsKey(words.signerId())) {
      throw KernelProblem.field("signerId", "UNKNOWN");
    }
    return all.get(words.signerId());
  }

  private Uni<StoredFile> scan(Actor by, PaperWords words) {
    return scans
        .required(by, words.fileId())
        .invoke(
            f -> {
              if (!f.isPicture() && !f.mediaType().equals("application/pdf")) {
                throw KernelProblem.field("fileId", "WRONG_TYPE");
              }
            });
  }

  /** The form is one that was printed here for exactly this submission. */
  private Uni<String> code(ReviewFile file, PaperWords words) {
    return archive
        .known(words.code())
        .map(
            known -> {
              if (known == null || !known.caseId.equals(file.submission().id)) {
                throw SigningProblem.PAPER_OF_ANOTHER_TEXT.problem().field("code", "UNKNOWN");
              }
              mustBeOn(words, known.issuedAt, clock.today());
              return known.code;
            });
  }
}
