package org.juzhen.publishing.drafting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The markup as WeChat takes it (公众号样式): WeChat throws classes and sheets of style away and keeps
 * what stands in the element itself, follows no links but its own, and shows pictures as wide as
 * they are. Not a word is touched, so it is put on when a piece is sent; a change of it is a new
 * version of the layout.
 */
public final class WeChatDress {
  private static final String TEXT = "font-size:16px;line-height:1.75;color:#333;";
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("p", "margin:0 0 16px;text-align:justify;" + TEXT),
          Map.entry("h1", "margin:24px 0 12px;font-size:20px;font-weight:bold;line-height:1.5;"),
          Map.entry("h2", "margin:24px 0 12px;font-size:18px;font-weight:bold;line-height:1.5;"),
          Map.entry("h3", "margin:20px 0 10px;font-size:17px;font-weight:bold;line-height:1.5;"),
          Map.entry("li", "margin:0 0 8px;" + TEXT),
          Map.entry("blockquote", "margin:0 0 16px;padding:8px 12px;border-left:3px solid #c33;"),
          Map.entry("table", "border-collapse:collapse;width:100%;font-size:14px;"),
          Map.entry("th", "border:1px solid #bbb;padding:6px;font-weight:bold;"),
          Map.entry("td", "border:1px solid #bbb;padding:6px;"),
          Map.entry("figcaption", "margin:4px 0 16px;font-size:14px;text-align:center;color:#777;"),
          Map.entry("img", "display:block;max-width:100%;height:auto;margin:0 auto;"));

  private WeChatDress() {}

  /**
   * The markup that is handed to the platform.
   *
   * @param most what the platform takes; where style would be too much, the bare text goes out
   */
  public static String of(String html, int most) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.body().getAllElements().forEach(WeChatDress::dress);
    String dressed = page.body().html();
    return most <= 0 || dressed.length() <= most ? dressed : html;
  }

  /** The markup as readers get it: of links that the platform takes away the words are left. */
  public static String shown(String html, PlatformForm form) {
    if (form.links() == PlatformForm.Links.KEPT) {
      return html;
    }
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.select("a[href]").stream()
        .filter(a -> !leadsTo(a.attr("href"), form.ownSites()))
        .toList()
        .forEach(Element::unwrap);
    return page.body().html();
  }

  private static void dress(Element e) {
    String style = STYLES.get(e.normalName());
    if (style != null) {
      e.attr("style", style);
    }
    if (e.normalName().equals("img")) {
      e.removeAttr("width").removeAttr("height");
    }
  }

  /** Whether an address is one of the platform's own. */
  static boolean leadsTo(String address, List<String> ownSites) {
    try {
      String host = new URI(address.strip()).getHost();
      return host != null && ownSites.contains(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
