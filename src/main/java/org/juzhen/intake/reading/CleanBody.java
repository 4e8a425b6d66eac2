package org.juzhen.intake.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A body that may be shown: the structure of an article, its tables and pictures, nothing that runs
 * or dresses up.
 *
 * @param html sanitised; addresses absolute
 * @param text the bare text, one paragraph a line
 * @param pictures addresses of the pictures, each once, in order
 */
public record CleanBody(String html, String text, List<String> pictures) {
  private static final Evaluator RUNNING =
      QueryParser.parse("script, style, noscript, template, iframe, object, embed");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "div",
              "section",
              "article",
              "span",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "strong",
              "b",
              "em",
              "i",
              "u",
              "s",
              "sub",
              "sup",
              "small",
              "blockquote",
              "pre",
              "code",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "figure",
              "figcaption",
              "a",
              "img",
              "table",
              "caption",
              "colgroup",
              "col",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td")
          .allowAttributes("colspan", "rowspan")
          .matching((element, attribute, value) -> value.matches("[0-9]{1,3}") ? value : null)
          .onElements("td", "th")
          .allowAttributes("span")
          .matching((element, attribute, value) -> value.matches("[0-9]{1,3}") ? value : null)
          .onElements("col", "colgroup")
          .allowAttributes("start")
          .matching((element, attribute, value) -> value.matches("[0-9]{1,6}") ? value : null)
          .onElements("ol")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("title")
          .onElements("a", "img")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching((element, attribute, value) -> value.matches("[0-9]{1,5}") ? value : null)
          .onElements("img", "table", "td", "th", "col")
          .requireRelNofollowOnLinks()
          .toFactory();

  public CleanBody {
    pictures = List.copyOf(pictures);
  }

  /** Cleans a body; relative addresses are taken from {@code base}, which may be null. */
  public static CleanBody of(String dirty, String base) {
    Document page = Jsoup.parseBodyFragment(dirty == null ? "" : dirty, base == null ? "" : base);
    page.select(RUNNING).remove();
    page.getElementsByTag("img").forEach(CleanBody::wakeLazyPicture);
    absolute(page, "a", "href");
    absolute(page, "img", "src");
    String html = POLICY.sanitize(page.body().html()).strip();
    Document clean = Jsoup.parseBodyFragment(html);
    return new CleanBody(html, text(clean), pictures(clean));
  }

  /** Pages that load pictures while scrolling keep the address elsewhere. */
  private static void wakeLazyPicture(Element img) {
    for (String place : List.of("data-src", "data-original", "oldsrc")) {
      if (img.hasAttr(place)
          && (img.attr("src").isBlank() || img.attr("src").startsWith("data:"))) {
        img.attr("src", img.attr(place));
      }
    }
  }

  private static void absolute(Document page, String tag, String attribute) {
    page.select(tag + "[" + attribute + "]")
        .forEach(
            e -> {
              String whole = e.absUrl(attribute);
              if (!whole.isEmpty()) {
                e.attr(attribute, whole);
              }
            });
  }

  private static List<String> pictures(Document clean) {
    return clean.select("img[src]").stream()
        .map(i -> i.attr("src"))
        .filter(src -> CanonicalUrl.parsed(src) != null)
        .distinct()
        .toList();
  }

  private static String text(Document clean) {
    BareText bare = new BareText();
    clean.traverse(bare);
    return bare.text()
        .lines()
        .map(l -> l.replace('\u00a0', ' ').replace('\u3000', ' ').strip())
        .filter(l -> !l.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
