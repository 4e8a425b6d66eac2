package org.juzhen.publishing;

import org.juzhen.kernel.Problem;
import org.juzhen.review.BareMarkup;
import org.juzhen.review.Piece;

/**
 * Whether an account would show exactly what it shows of the article itself (原文转载). Only then may a
 * post call itself a verbatim repost.
 */
final class Verbatim {
  private Verbatim() {}

  /** White space between words and blocks says nothing; everything else counts. */
  static boolean same(Piece shown, Piece original) {
    return words(shown.title()).equals(words(original.title()))
        && BareMarkup.of(shown.bodyHtml()).equals(BareMarkup.of(original.bodyHtml()))
        && words(shown.summary()).equals(words(original.summary()))
        && String.valueOf(shown.sourceUrl()).equals(String.valueOf(original.sourceUrl()))
        && words(String.valueOf(shown.shortText()))
            .equals(words(String.valueOf(original.shortText())))
        && shown.media().equals(original.media());
  }

  static Problem refusal() {
    return PublishingProblem.NOT_VERBATIM.problem().field("grade", "WRONG_VALUE");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
