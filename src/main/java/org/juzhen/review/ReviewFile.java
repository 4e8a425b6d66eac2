package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.registry.Unit;

/**
 * Everything that belongs to one submission (送审卷): read together, shown in parts.
 *
 * @param unit the unit that answers for it
 * @param units all units where it is signed
 */
record ReviewFile(
    ReviewCase submission,
    Unit unit,
    Map<UUID, Unit> units,
    List<ReviewStep> steps,
    List<ReviewPiece> pieces,
    List<Signature> signatures,
    List<ReviewFinding> findings) {

  /** The steps that were reached, in their order. */
  List<ReviewView> reached(Locale language) {
    return steps.stream()
        .filter(s -> s.state != StepState.WAITING)
        .map(s -> view(s, language))
        .toList();
  }

  ReviewStep step(UUID id) {
    return steps.stream().filter(s -> s.id.equals(id)).findFirst().orElseThrow();
  }

  Signature signature(UUID stepId) {
    return signatures.stream().filter(s -> s.stepId.equals(stepId)).findFirst().orElse(null);
  }

  /** The steps that may be decided now; those of one stage are open together. */
  List<ReviewStep> open() {
    return steps.stream().filter(s -> s.state == StepState.OPEN).toList();
  }

  /** The steps of the stage that follows, none after the last. */
  List<ReviewStep> after(ReviewStep step) {
    int next = steps.stream().mapToInt(s -> s.stage).filter(n -> n > step.stage).min().orElse(-1);
    return steps.stream().filter(s -> s.stage == next).toList();
  }

  /** The step after which nothing is left to sign, if it is approved. */
  boolean isLast(ReviewStep step) {
    return after(step).isEmpty()
        && steps.stream().allMatch(s -> s.id.equals(step.id) || s.state == StepState.APPROVED);
  }

  ReviewClock.Waiting waiting() {
    return new ReviewClock.Waiting(
        submission.id,
        submission.subjectKind,
        submission.subjectId,
        submission.articleId,
        pieces.stream().map(p -> p.accountId).toList());
  }

  ReviewView view(ReviewStep step, Locale language) {
    ReviewCase c = submission;
    Signature signed = signature(step.id);
    return new ReviewView(
        step.id,
        c.id,
        step.position,
        steps.size(),
        step.stage,
        isLast(step),
        units.get(step.unitId).shownName(),
        step.secrecy,
        step.state,
        c.state,
        step.wanted(),
        c.subjectKind == SubjectKind.POST ? c.subjectId : null,
        c.subjectKind == SubjectKind.REPLY ? c.subjectId : null,
        c.title,
        c.grade,
        c.unitId,
        unit.shownName(),
        c.submission,
        c.submittedAt,
        step.nobodyToSign,
        signed == null ? null : ReviewTexts.signer(signed, language),
        step.decidedAt,
        signed == null ? null : signed.gates,
        signed == null ? null : signed.kinds,
        signed == null ? null : signed.note,
        findings.stream().map(f -> FindingView.of(f, language)).toList(),
        null);
  }
}
