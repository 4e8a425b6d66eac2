package org.juzhen.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.review.screening.Finding;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Place;
import org.juzhen.review.screening.Screening;
import org.juzhen.review.screening.Severity;

/**
 * What the machine would say if it were put forward now (送审前自查).
 *
 * @param dictionaryVersion the dictionaries that were used and their versions
 * @param blocking how many keep everybody from approving
 * @param asking how many a signer has to answer
 * @param hints how many are worth a look
 * @param findings the gravest first
 */
public record Preview(
    String dictionaryVersion, long blocking, long asking, long hints, List<Line> findings) {

  /**
   * One finding, with what to do about it.
   *
   * @param accountId the account whose piece it speaks of, or null for all
   * @param rule the sentence that was not kept
   * @param mend how to mend it
   * @param span from and to in the plain text of its place, or null
   * @param text the words it is about, personal data masked
   * @param cards numbers of the drawn cards on which they stand, too or only
   */
  public record Line(
      UUID accountId,
      Gate gate,
      Severity severity,
      String rule,
      String mend,
      Place place,
      List<Integer> span,
      String text,
      List<Integer> cards) {}

  static Preview of(Screening.Report report, Locale language) {
    List<Line> lines =
        report.findings().stream()
            .sorted((a, b) -> a.finding().severity().compareTo(b.finding().severity()))
            .map(f -> line(f, language))
            .toList();
    return new Preview(
        report.dictionaryVersion(),
        count(lines, Severity.BLOCK),
        count(lines, Severity.ANSWER),
        count(lines, Severity.HINT),
        lines);
  }

  private static Line line(Screening.Found found, Locale language) {
    Finding f = found.finding();
    return new Line(
        found.accountId(),
        f.gate(),
        f.severity(),
        f.rule().sentence(f.words(), language),
        f.rule().mending(f.words(), language),
        f.place(),
        f.from() == null ? null : List.of(f.from(), f.to()),
        f.excerpt(),
        f.cards());
  }

  private static long count(List<Line> lines, Severity severity) {
    return lines.stream().filter(l -> l.severity() == severity).count();
  }
}
