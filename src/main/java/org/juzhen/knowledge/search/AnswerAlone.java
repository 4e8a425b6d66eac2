package org.juzhen.knowledge.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Whether an entry may answer without a person (自动作答): only when it is much more alike than the
 * next one and nothing speaks against it. Everything else stays a suggestion.
 */
public final class AnswerAlone {
  private static final double ALIKE = 0.30;
  private static final double MARGIN = 0.10;
  private static final List<String> COMPLAINTS =
      WordList.read("/knowledge/complaint-words.txt").stream().toList();

  private AnswerAlone() {}

  /** The verdict: the first is yes, all others say what speaks against it. */
  public enum Verdict {
    ALONE,
    NOTHING_FOUND,
    COMPLAINT,
    NOT_ALIKE,
    TOO_CLOSE,
    EXPIRED,
    OTHER_REGION,
    NUMBERS_DIFFER
  }

  /**
   * The best entry and what stands around it.
   *
   * @param likeness of the best
   * @param nextLikeness of the most alike other entry, 0 when there is none
   * @param phrase of the best that fits
   * @param validUntil its last day, or null
   * @param inRegion whether it holds where the asker is
   */
  public record Best(
      double likeness,
      double nextLikeness,
      String phrase,
      LocalDate validUntil,
      boolean inRegion) {}

  /** The verdict for a message; {@code best} is null when nothing was found. */
  public static Verdict of(String message, Best best, LocalDate today) {
    if (complains(message)) {
      return Verdict.COMPLAINT;
    }
    if (best == null) {
      return Verdict.NOTHING_FOUND;
    }
    if (best.likeness() < ALIKE) {
      return Verdict.NOT_ALIKE;
    }
    if (best.likeness() - best.nextLikeness() < MARGIN) {
      return Verdict.TOO_CLOSE;
    }
    return objection(message, best, today);
  }

  private static Verdict objection(String message, Best best, LocalDate today) {
    if (best.validUntil() != null && best.validUntil().isBefore(today)) {
      return Verdict.EXPIRED;
    }
    if (!best.inRegion()) {
      return Verdict.OTHER_REGION;
    }
    Set<String> asked = Phrases.numbers(message);
    return asked.equals(Phrases.numbers(best.phrase())) ? Verdict.ALONE : Verdict.NUMBERS_DIFFER;
  }

  /** The message complains, reports somebody or asks for help: a person answers. */
  public static boolean complains(String message) {
    return COMPLAINTS.stream().anyMatch(message::contains);
  }
}
