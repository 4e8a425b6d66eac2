package org.juzhen.publishing.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Markup that a platform is sure to keep where it does not say what it takes (最小标记): paragraphs,
 * lists, quotations, emphasis and pictures. A heading is an emphasised paragraph, a row of a table
 * a line; of links the words are left. No word is lost and none is added.
 */
final class PlainBlocks {
  private static final Set<String> KEPT =
      Set.of(
          "p",
          "br",
          "strong",
          "b",
          "em",
          "i",
          "u",
          "s",
          "del",
          "sub",
          "sup",
          "img",
          "blockquote",
          "ul",
          "ol",
          "li");
  private static final String BLOCKS =
      "p, div, section, article, figure, blockquote, ul, ol, table, h1, h2, h3, h4, h5, h6";
  private static final String BETWEEN_CELLS = "\u3000";

  private PlainBlocks() {}

  static String of(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    Element body = page.body();
    body.select("tr").forEach(PlainBlocks::line);
    body.select("h1, h2, h3, h4, h5, h6").forEach(PlainBlocks::emphasise);
    body.select("figcaption, caption, dt, dd, pre").forEach(e -> e.tagName("p"));
    body.select("div, section, article").forEach(PlainBlocks::paragraph);
    others(body).forEach(Element::unwrap);
    body.getAllElements().forEach(PlainBlocks::bare);
    return body.html();
  }

  /** Cells hold what they like, a paragraph does not; so their words are taken, and pictures. */
  private static void line(Element row) {
    Element words = new Element("p");
    words.text(
        row.select("> td, > th").stream()
            .map(Element::text)
            .collect(Collectors.joining(BETWEEN_CELLS)));
    row.select("img").forEach(picture -> row.after(new Element("p").appendChild(picture.clone())));
    row.replaceWith(words);
  }

  private static void emphasise(Element heading) {
    String words = heading.html();
    heading.tagName("p");
    heading.html("<strong>" + words + "</strong>");
  }

  /** A box around blocks goes; one around words is a paragraph. */
  private static void paragraph(Element box) {
    if (box.select(BLOCKS).size() == 1) {
      box.tagName("p");
    }
  }

  private static List<Element> others(Element body) {
    return body.getAllElements().stream()
        .filter(e -> e != body && !KEPT.contains(e.normalName()))
        .toList();
  }

  private static void bare(Element e) {
    String source = e.attr("src");
    String said = e.attr("alt");
    boolean picture = e.normalName().equals("img");
    e.clearAttributes();
    if (picture) {
      e.attr("src", source).attr("alt", said);
    }
  }
}
