package org.juzhen.files;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Markup that may be kept, shown and posted (净化后的正文): the structure of an article, its tables,
 * links and pictures, nothing that runs and nothing that dresses up. Read once, in one walk, so
 * that no input takes longer than its length deserves; characters stay characters.
 *
 * @param html sanitised; cleaning it again changes nothing
 * @param text the bare words, one line for each block
 * @param pictures addresses of the pictures on the Web, each once, in order
 */
public record CleanHtml(String html, String text, List<String> pictures) {
  private static final Pattern OUTSIDE = Pattern.compile("https?://.+", Pattern.DOTALL);
  private static final Pattern KEPT = Pattern.compile("https?://.+|file:[0-9a-f]{64}");
  private static final Pattern HELD = Pattern.compile("src=\"file:([0-9a-f]{64})\"");
  private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:).+|[^:]*");
  private static final Pattern SPAN = Pattern.compile("[0-9]{1,3}");
  private static final Pattern START = Pattern.compile("[0-9]{1,6}");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,5}");

  /** What comes from outside must not name files of the hub. */
  private static final PolicyFactory FOREIGN = policy(OUTSIDE);

  private static final PolicyFactory OWN = policy(KEPT);

  public CleanHtml {
    pictures = List.copyOf(pictures);
  }

  private static PolicyFactory policy(Pattern picture) {
    return new HtmlPolicyBuilder()
        .allowElements("p", "div", "section", "article", "span", "br", "hr", "small")
        .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
        .allowElements("strong", "b", "em", "i", "u", "s", "sub", "sup")
        .allowElements("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "a", "img")
        .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot")
        .allowElements("tr", "th", "td")
        .allowUrlProtocols("http", "https", "mailto", "file")
        .allowAttributes("href")
        .matching(LINK)
        .onElements("a")
        .allowAttributes("src")
        .matching(picture)
        .onElements("img")
        .allowAttributes("title")
        .onElements("a", "img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("colspan", "rowspan")
        .matching(SPAN)
        .onElements("td", "th")
        .allowAttributes("span")
        .matching(SPAN)
        .onElements("col", "colgroup")
        .allowAttributes("start")
        .matching(START)
        .onElements("ol")
        .allowAttributes("width", "height")
        .matching(SIZE)
        .onElements("img", "table", "td", "th", "col")
        .toFactory();
  }

  /**
   * Cleans what came from outside: pictures that load while scrolling are woken, and relative
   * addresses are taken from {@code base}, which may be null.
   */
  public static CleanHtml of(String dirty, String base) {
    return walk(dirty, FOREIGN, base);
  }

  /**
   * The same for what a person typed or pasted, who may name pictures of the hub; whoever calls
   * this asks whether the person may see {@link #files}.
   */
  public static CleanHtml typed(String dirty, String base) {
    return walk(dirty, OWN, base);
  }

  /** The digests of the hub's own pictures in it, each once, in order. */
  public List<String> files() {
    return HELD.matcher(html).results().map(m -> m.group(1)).distinct().toList();
  }

  /** The same markup without anything that could do harm; pictures kept by the hub stay. */
  public static String clean(String html) {
    return walk(html, OWN, null).html();
  }

  /** The same with the bare words and the pictures that lie elsewhere. */
  public static CleanHtml kept(String html) {
    return walk(html, OWN, null);
  }

  /** The words alone, one line for each block. */
  public static String text(String html) {
    return html == null || html.isBlank() ? "" : walk(html, OWN, null).text();
  }

  private static CleanHtml walk(String dirty, PolicyFactory policy, String base) {
    CleanParts parts = new CleanParts();
    HtmlSanitizer.sanitize(
        dirty == null ? "" : dirty,
        policy.apply(parts),
        allowed -> new OutsideMarkup(allowed, base));
    return new CleanHtml(parts.html(), parts.text(), parts.pictures());
  }
}
