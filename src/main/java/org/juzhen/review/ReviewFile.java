package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.registry.Unit;

/**
 * Everything that belongs to one submission (送审卷): read together, shown in parts.
 *
 * @param unit the unit that answers for it
 */
record ReviewFile(
    ReviewCase submission,
    Unit unit,
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

  /** The step that may be decided now, or null. */
  ReviewStep open() {
    return steps.stream().filter(s -> s.state == StepState.OPEN).findFirst().orElse(null);
  }

  /** The step that follows, or null after the last. */
  ReviewStep after(ReviewStep step) {
    return steps.stream().filter(s -> s.position == step.position + 1).findFirst().orElse(null);
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
        signed == null ? null : signed.personName,
        step.decidedAt,
        signed == null ? null : signed.gates,
        signed == null ? null : signed.note,
        findings.stream().map(f -> FindingView.of(f, language)).toList(),
        null);
  }
}
