package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.Severity;

/**
 * A finding as people read it.
 *
 * @param accountId the account whose piece it speaks of, or null for all
 * @param rule the sentence that was not kept
 * @param span from and to in the plain text of its place, or null
 * @param text the words it is about, personal data masked
 * @param cards numbers of the drawn cards on which they stand, too or only
 * @param acceptable whether a blocking one may be let pass
 * @param reasonNeeded whether it is answered with a written reason only, and signed by a leader
 *     last
 */
public record FindingView(
    UUID id,
    UUID accountId,
    Gate gate,
    Severity severity,
    boolean acceptable,
    boolean reasonNeeded,
    String rule,
    Place place,
    List<Integer> span,
    String text,
    List<Integer> cards,
    Answer answer,
    String answerNote) {

  static FindingView of(ReviewFinding f, Locale language) {
    return new FindingView(
        f.id,
        f.accountId,
        f.gate,
        f.severity,
        f.acceptable,
        f.wantsReason(),
        f.rule.sentence(f.words, language),
        f.place,
        f.spanFrom == null ? null : List.of(f.spanFrom, f.spanTo),
        f.excerpt,
        f.cards,
        f.answer,
        f.answerNote);
  }

  /** Somebody still has to do something about it. */
  public boolean open() {
    return severity == Severity.BLOCK && answer != Answer.ACCEPTED
        || severity == Severity.ANSWER && answer == null;
  }
}
