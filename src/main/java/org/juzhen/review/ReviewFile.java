package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.Humans;
import org.juzhen.registry.Unit;

/**
 * Everything that belongs to one submission (送审卷): read together, shown in parts.
 *
 * @param unit the unit that answers for it
 * @param units all units where it is signed
 * @param papers those that were not refused
 * @param wrote who wrote at it by now, also since it was put forward
 * @param humans the other users of everybody who had a hand in it
 */
record ReviewFile(
    ReviewCase submission,
    Unit unit,
    Map<UUID, Unit> units,
    List<ReviewStep> steps,
    List<ReviewPiece> pieces,
    List<Signature> signatures,
    List<ReviewFinding> findings,
    List<PaperSignature> papers,
    List<UUID> wrote,
    Humans humans) {

  ReviewFile with(List<PaperSignature> papers) {
    return new ReviewFile(
        submission, unit, units, steps, pieces, signatures, findings, papers, wrote, humans);
  }

  ReviewFile writtenBy(List<UUID> wrote) {
    return new ReviewFile(
        submission, unit, units, steps, pieces, signatures, findings, papers, wrote, humans);
  }

  ReviewFile with(Humans humans) {
    return new ReviewFile(
        submission, unit, units, steps, pieces, signatures, findings, papers, wrote, humans);
  }

  /** Everybody who had a hand in it, each as the user who acted. */
  Stream<UUID> hands() {
    return Stream.of(authors(), signing(), handling()).flatMap(s -> s);
  }

  /** Wrote at it or put it forward, as this user or as another one: none of them may sign. */
  boolean isFrom(UUID person) {
    return writers().contains(person);
  }

  private Stream<UUID> authors() {
    return Stream.of(
            submission.authorIds.stream(),
            Stream.ofNullable(submission.submittedBy),
            wrote.stream())
        .flatMap(s -> s);
  }

  /** All users of those who wrote at it or put it forward. */
  Set<UUID> writers() {
    return humans.with(authors().toList());
  }

  /** Signed it or was signed for, as this user or as another one. */
  boolean hasSigned(UUID person) {
    return signers().contains(person);
  }

  /** All users of those who signed it or were signed for. */
  Set<UUID> signers() {
    return humans.with(signing().toList());
  }

  /** A signature of somebody who wrote at it afterwards, or null. */
  Signature ofAnAuthor() {
    return signatures.stream()
        .filter(s -> isFrom(s.personId) || s.forPersonId != null && isFrom(s.forPersonId))
        .findFirst()
        .orElse(null);
  }

  /**
   * Who answered what the machine found, or took a counted paper in hand, and wrote at it
   * afterwards, or null.
   */
  String helpingAuthor() {
    return Stream.concat(
            findings.stream()
                .filter(f -> f.answeredBy != null && isFrom(f.answeredBy))
                .map(f -> f.answeredByName == null ? "" : f.answeredByName),
            papers.stream()
                .filter(p -> p.checkedBy != null && (isFrom(p.recordedBy) || isFrom(p.checkedBy)))
                .map(p -> isFrom(p.recordedBy) ? p.recordedByName : p.checkedByName))
        .findFirst()
        .orElse(null);
  }

  private Stream<UUID> signing() {
    return signatures.stream()
        .flatMap(s -> Stream.of(s.personId, s.forPersonId))
        .filter(Objects::nonNull);
  }

  /** Took a paper of it in hand, as this user or as another one. */
  boolean hasHandled(UUID person) {
    return handlers().contains(person);
  }

  /** All users of those who wrote a paper of it down or compared one. */
  Set<UUID> handlers() {
    return humans.with(handling().toList());
  }

  private Stream<UUID> handling() {
    return papers.stream()
        .flatMap(p -> Stream.of(p.recordedBy, p.checkedBy))
        .filter(Objects::nonNull);
  }

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

  /** Whether nothing is to be signed after it, whatever is signed beside it. */
  boolean isLastWord(ReviewStep step) {
    return after(step).isEmpty();
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
        c.subjectKind == SubjectKind.ENTRY ? c.subjectId : null,
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
