package org.juzhen.review;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup for comparing: white space between words and blocks says nothing, all else counts. */
public final class BareMarkup {
  private BareMarkup() {}

  /** The markup without that white space. */
  public static String of(String html) {
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
