package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.juzhen.review.PieceLimits;

/** A platform refuses what is longer than it takes, so nobody needs to sign it. */
@ApplicationScoped
class PlatformLimits implements Check {
  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    PieceLimits l = draft.limits();
    String body = draft.markup() && l.markup() ? draft.bodyHtml() : draft.body().text();
    over(l, length(l, draft.title().text()), l.titleChars(), Rule.TITLE_TOO_LONG, report);
    over(l, length(l, body), l.bodyChars(), Rule.BODY_TOO_LONG, report);
    over(l, length(l, draft.summary().text()), l.summaryChars(), Rule.SUMMARY_TOO_LONG, report);
    int pictures = draft.media() + draft.pictures().size();
    over(l, pictures, l.images(), Rule.TOO_MANY_PICTURES, report);
    if (l.coverLacking()) {
      report.accept(
          Finding.whole(Gate.TEXT, Severity.BLOCK, Rule.COVER_MISSING, l.source()).unacceptable());
    }
  }

  private static void over(
      PieceLimits limits, int is, int most, Rule rule, Consumer<Finding> report) {
    if (most > 0 && is > most) {
      String[] words = {Integer.toString(is), Integer.toString(most), limits.source()};
      report.accept(Finding.whole(Gate.TEXT, Severity.BLOCK, rule, words).unacceptable());
    }
  }

  static int length(PieceLimits limits, String text) {
    if (!limits.halfWidthIsHalf()) {
      return text.length();
    }
    String linksAsTen = text.replaceAll("https?://[\\x21-\\x7e]+", "链".repeat(10));
    int halves = linksAsTen.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
    return (halves + 1) / 2;
  }
}
