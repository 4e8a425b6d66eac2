package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/** Takes in signatures on paper (纸质审签): one writes them down, another compares them. */
@ApplicationScoped
public class PaperSignatureDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final PaperSignatures papers;
  private final StepSigning signing;
  private final ArchiveDesk archive;
  private final FileDesk scans;
  private final People people;
  private final Rules rules;
  private final AuditDesk audit;
  private final HubClock clock;

  PaperSignatureDesk(
      ReviewCases cases,
      ReviewFiles files,
      PaperSignatures papers,
      StepSigning signing,
      ArchiveDesk archive,
      FileDesk scans,
      People people,
      Rules rules,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.papers = papers;
    this.signing = signing;
    this.archive = archive;
    this.scans = scans;
    this.people = people;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<PaperView> show(Actor by, UUID stepId, Locale language) {
    return files
        .ofStep(stepId)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .chain(file -> view(by, file, file.step(stepId), language));
  }

  private Uni<PaperView> view(Actor by, ReviewFile file, ReviewStep step, Locale language) {
    return holders(step, file)
        .chain(
            holders ->
                rules
                    .value(step.unitId, RuleKey.PAPER_SIGNATURE)
                    .chain(
                        rule ->
                            papers
                                .of(step)
                                .map(
                                    all ->
                                        new PaperFacts(file, step, rule, all)
                                            .view(by, holders.values(), language))));
  }

  /** Who may sign the step, each with the role. */
  private Uni<Map<UUID, Holder>> holders(ReviewStep step, ReviewFile file) {
    Map<UUID, Holder> found = new LinkedHashMap<>();
    return Multi.createFrom()
        .iterable(step.wanted())
        .onItem()
        .transformToUniAndConcatenate(
            role ->
                people
                    .holding(role, step.unitId, clock.today())
                    .invoke(
                        all ->
                            all.stream()
                                .filter(p -> !file.submission().isFrom(p.id()))
                                .filter(
                                    p -> file.signatures().stream().noneMatch(s -> s.isOf(p.id())))
                                .forEach(p -> found.putIfAbsent(p.id(), new Holder(p, role)))))
        .collect()
        .asList()
        .replaceWith(found);
  }

  /** Somebody who may sign, and as what. */
  record Holder(Person person, Role role) {}

  /** Writes down a signed form; it counts only after somebody else compared it. */
  @WithTransaction
  public Uni<PaperView> record(Actor by, UUID stepId, PaperWords words, Locale language) {
    return files
        .heldOfStep(stepId)
        .invoke(file -> mayRecord(by, file, file.step(stepId), words))
        .call(file -> mustBeAllowed(file.step(stepId)))
        .call(file -> mustNotWait(stepId))
        .call(file -> enter(by, file, file.step(stepId), words))
        .chain(file -> view(by, file, file.step(stepId), language));
  }

  private void mayRecord(Actor by, ReviewFile file, ReviewStep step, PaperWords words) {
    mustBeAnother(by, file, step, words.signerId());
    file.submission().mustBeOpen();
    step.mustBeDecidable();
    words.verdict().mustBeComplete();
    if (words.signedOn().isAfter(clock.today())) {
      throw KernelProblem.field("signedOn", "OUT_OF_RANGE");
    }
  }

  /** Of the step's unit, and with no hand in the text nor in the signature. */
  private static void mustBeAnother(Actor by, ReviewFile file, ReviewStep step, UUID signer) {
    ReviewRules.mustSee(by, file);
    if (by.grants().stream().noneMatch(g -> step.unitId.equals(g.unitId()))) {
      throw KernelProblem.FORBIDDEN.with("needs", step.roles);
    }
    if (file.submission().isFrom(by.id()) || by.id().equals(signer)) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
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
    return holders(step, file)
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
            p -> audit.record(by, "RECORD_PAPER", Submission.subject(file.submission()), said(p)));
  }

  private static Holder signer(Map<UUID, Holder> all, PaperWords words) {
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
              return known.code;
            });
  }

  /** Compares a signed form with what was written down; then it is the signer's signature. */
  @WithTransaction
  public Uni<PaperView> check(
      Actor by, UUID stepId, UUID paperId, PaperCheck check, Locale language) {
    return files
        .heldOfStep(stepId)
        .invoke(file -> mustBeAnother(by, file, file.step(stepId), null))
        .call(
            file ->
                papers
                    .held(paperId)
                    .invoke(p -> mayCheck(by, file, stepId, p))
                    .chain(p -> check(by, file, p, check)))
        .chain(file -> cases.flush().chain(x -> files.of(file.submission())))
        .chain(file -> view(by, file, file.step(stepId), language));
  }

  private static void mayCheck(Actor by, ReviewFile file, UUID stepId, PaperSignature paper) {
    if (!paper.stepId.equals(stepId)) {
      throw KernelProblem.NOT_FOUND.with("paper", paper.id);
    }
    mustBeAnother(by, file, file.step(stepId), paper.signerId);
    if (by.id().equals(paper.recordedBy)) {
      throw SigningProblem.PAPER_NEEDS_OTHERS.problem();
    }
  }

  private Uni<Void> check(Actor by, ReviewFile file, PaperSignature paper, PaperCheck check) {
    if (!check.counts() && check.note() == null) {
      throw ReviewProblem.REASON_MISSING.problem().field("note", "REQUIRED");
    }
    Instant now = clock.now();
    paper.checked(by, check.counts(), check.note(), now);
    if (!check.counts()) {
      return papers
          .flush()
          .chain(
              x ->
                  audit.record(
                      by, "REFUSE_PAPER", Submission.subject(file.submission()), said(paper)));
    }
    return people.required(paper.signerId).chain(signer -> sign(by, file, paper, signer, now));
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
    return signing.sign(new StepSigning.Pen(leader, by, said(paper)), file, signed, verdict, now);
  }

  private static Map<String, Object> said(PaperSignature paper) {
    return Map.of(
        "paper", paper.id,
        "signer", paper.signerId,
        "recordedBy", paper.recordedBy,
        "scan", paper.fileDigest);
  }
}
