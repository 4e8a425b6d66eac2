package org.juzhen.files;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markup that may be shown and posted (净化后的正文): structure, links and pictures, nothing that runs
 * and nothing that styles. What goes in may come from anywhere.
 */
public final class CleanHtml {
  private static final Pattern PICTURE = Pattern.compile("https?://.+|file:[0-9a-f]{64}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "div",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "strong",
              "b",
              "em",
              "i",
              "u",
              "s",
              "sub",
              "sup",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "figure",
              "figcaption")
          .allowElements("a", "img")
          .allowUrlProtocols("http", "https", "file")
          .allowAttributes("href")
          .matching(Pattern.compile("https?://.+"))
          .onElements("a")
          .allowAttributes("src")
          .matching(PICTURE)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("td", "th")
          .toFactory();

  private CleanHtml() {}

  /** The same text without anything that could do harm; cleaning twice changes nothing. */
  public static String clean(String html) {
    return html == null ? "" : POLICY.sanitize(html).strip();
  }

  /** The words alone, one line for each block. */
  public static String text(String html) {
    if (html == null || html.isBlank()) {
      return "";
    }
    Element body = Jsoup.parseBodyFragment(html).body();
    return body.wholeText().isBlank() ? "" : lines(body);
  }

  private static String lines(Element body) {
    body.select("br").before("\\n");
    body.select("p, div, li, h1, h2, h3, h4, h5, h6, tr, blockquote, figcaption").before("\\n");
    String all = body.text().replace("\\n", "\n");
    return all.replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{2,}", "\n").strip();
  }
}
