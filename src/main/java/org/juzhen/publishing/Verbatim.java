package org.juzhen.publishing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.juzhen.kernel.Problem;
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
        && markup(shown.bodyHtml()).equals(markup(original.bodyHtml()))
        && words(shown.summary()).equals(words(original.summary()))
        && String.valueOf(shown.sourceUrl()).equals(String.valueOf(original.sourceUrl()))
        && shown.media().equals(original.media());
  }

  static Problem refusal() {
    return PublishingProblem.NOT_VERBATIM.problem().field("grade", "WRONG_VALUE");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String markup(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.body().traverse((node, depth) -> strip(node));
    return page.body().html().replaceAll(">\\s+", ">").replaceAll("\\s+<", "<").strip();
  }

  private static void strip(Node node) {
    if (node instanceof TextNode text) {
      text.text(text.getWholeText().replaceAll("\\s+", " "));
    }
  }
}
