package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.review.screening.Severity;

/**
 * Who may sign what, and what has to be settled before (回避与把关). The same rules draw the buttons.
 */
final class ReviewRules {
  private static final List<Role> LAST =
      List.of(Role.CHIEF_REVIEWER, Role.LEADER, Role.PRINCIPAL_LEADER);

  private ReviewRules() {}

  /** Refuses whoever may not even see the submission; administration never touches content. */
  static void mustSee(Actor by, ReviewFile file) {
    if (by.grants().stream().anyMatch(g -> g.role().isAdministration())) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.REVIEWER));
    }
    if (!by.sees(file.unit().id(), file.unit().path()) && !isAsked(by, file)) {
      throw KernelProblem.NOT_FOUND.with("review", file.submission().id);
    }
  }

  /** Belongs to a unit that co-signs. */
  private static boolean isAsked(Actor by, ReviewFile file) {
    return file.steps().stream()
        .anyMatch(s -> by.grants().stream().anyMatch(g -> s.unitId.equals(g.unitId())));
  }

  /** Of the open steps the person's own, else the first; null when none is open. */
  static ReviewStep turn(Actor by, ReviewFile file) {
    return file.open().stream()
        .filter(s -> maySign(by, file, s))
        .findFirst()
        .orElse(file.open().isEmpty() ? null : file.open().get(0));
  }

  /** As what the person signs the step now, or the reason why not. */
  static Capacity capacity(Actor by, ReviewFile file, ReviewStep step) {
    mustSee(by, file);
    Capacity capacity = step.capacityOf(by);
    if (file.isFrom(by.id())) {
      throw ReviewProblem.AUTHOR_NEVER_SIGNS.problem();
    }
    file.submission().mustBeOpen();
    step.mustBeDecidable();
    if (file.hasSigned(by.id())) {
      throw ReviewProblem.SIGNED_BEFORE.problem();
    }
    if (file.hasHandled(by.id())) {
      throw SigningProblem.PAPER_HANDLED.problem();
    }
    step.mustStayInHouse();
    return capacity;
  }

  /** For whom the person would sign the step now, or null. */
  static String standsFor(Actor by, ReviewFile file, ReviewStep step) {
    if (!maySign(by, file, step)) {
      return null;
    }
    Delegation delegation = capacity(by, file, step).delegation();
    return delegation == null ? null : delegation.personName();
  }

  /** Whether the person may sign the step now. */
  static boolean maySign(Actor by, ReviewFile file, ReviewStep step) {
    try {
      return step != null && capacity(by, file, step) != null;
    } catch (Problem no) {
      return false;
    }
  }

  /** Notes the answers of an approval and refuses it while something is left open. */
  static void answer(Actor by, ReviewFile file, Verdict verdict, Instant now) {
    Signature own = file.ofAnAuthor();
    if (own != null) {
      throw ReviewProblem.SIGNER_WROTE_SINCE.with("name", own.personName);
    }
    String helper = file.helpingAuthor();
    if (helper != null) {
      throw ReviewProblem.HELPER_WROTE_SINCE.with("name", helper);
    }
    for (Map.Entry<UUID, Answer> said : verdict.findings().entrySet()) {
      ReviewFinding finding = finding(file, said.getKey());
      if (finding.severity == Severity.BLOCK && !mayAccept(by, file)) {
        throw blocked(List.of(finding));
      }
      finding.answered(said.getValue(), verdict.note(), by, now);
    }
    refuseOpen(file);
  }

  /** Lets one blocking finding pass. */
  static void accept(Actor by, ReviewFile file, UUID findingId, String reason, Instant now) {
    mustSee(by, file);
    file.steps().forEach(ReviewStep::mustStayInHouse);
    if (!mayAccept(by, file)) {
      throw KernelProblem.FORBIDDEN.with("needs", LAST);
    }
    if (file.isFrom(by.id())) {
      throw ReviewProblem.AUTHOR_NEVER_SIGNS.problem();
    }
    file.submission().mustBeOpen();
    finding(file, findingId).answered(Answer.ACCEPTED, reason, by, now);
  }

  /**
   * Whoever gives the last word in the unit, or stands in for one who does; nobody from outside.
   */
  static boolean mayAccept(Actor by, ReviewFile file) {
    UUID unit = file.submission().unitId;
    if (file.steps().stream().anyMatch(s -> s.refusesOutsiders)) {
      return false;
    }
    return by.hasAny(unit, LAST.toArray(Role[]::new))
        || file.steps().stream()
            .filter(s -> s.isUndecided() && unit.equals(s.unitId) && s.delegation != null)
            .anyMatch(s -> LAST.contains(s.delegation.role()));
  }

  private static ReviewFinding finding(ReviewFile file, UUID id) {
    return file.findings().stream()
        .filter(f -> f.id.equals(id))
        .findFirst()
        .orElseThrow(
            () -> ReviewProblem.UNKNOWN_FINDING.problem().field("findings." + id, "UNKNOWN"));
  }

  private static void refuseOpen(ReviewFile file) {
    List<ReviewFinding> blocking = file.findings().stream().filter(ReviewFinding::blocks).toList();
    if (!blocking.isEmpty()) {
      throw blocked(blocking);
    }
    List<ReviewFinding> waiting =
        file.findings().stream().filter(ReviewFinding::waitsForAnswer).toList();
    if (!waiting.isEmpty()) {
      throw named(ReviewProblem.FINDING_UNANSWERED.with("count", waiting.size()), waiting);
    }
  }

  private static Problem blocked(List<ReviewFinding> findings) {
    return named(ReviewProblem.FINDING_BLOCKS.with("count", findings.size()), findings);
  }

  private static Problem named(Problem problem, List<ReviewFinding> findings) {
    findings.forEach(f -> problem.field("findings." + f.id, "REQUIRED"));
    return problem;
  }
}
