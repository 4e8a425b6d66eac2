package org.juzhen.intake.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Where the text of a page stands (正文定位): in one of the containers that the site builders of
 * government pages use, else where most sentences stand together. A menu, a list of links and the
 * foot of a page are no text.
 */
final class BodyFinder {
  /** In the order in which they are tried; the narrower ones first. */
  private static final String[] USUAL = {
    ".trs_editor_view",
    ".TRS_Editor",
    ".TRS_UEDITOR",
    ".Custom_UnionStyle",
    "#UCAP-CONTENT, .UCAPCONTENT, #UCAPCONTENT",
    "#vsb_content, .v_news_content",
    "#zoom, #Zoom",
    "#js_content",
    ".pages_content",
    ".ewb-article-info, .ewb-info-con",
    ".article_con, .article-con, .articleCon",
    ".article-content, .article_content, .articleContent",
    ".xxgk_content, .xxgk-content",
    ".zhengwen, .zw_content, .zwcontent",
    ".bt_content, .bt-content, .main-txt",
    ".content_text, .con_text, .cont_text",
    ".news_content, .newsContent, .detail-content, .detail_content",
    "article",
    ".article"
  };

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:^|[^a-z])(?:foot(?:er)?|copyright|banquan|nav(?:bar|igation)?|menu|crumbs?|breadcrumb"
              + "|position|sidebar|share|login|search|topbar)(?:box|$|[^a-z])");

  private static final Pattern SENTENCE = Pattern.compile("[。；！？，]");
  private static final Pattern CARD = Pattern.compile("索\\s*引\\s*号\\s*[:：]");
  private static final int SHORTEST_BLOCK = 15;
  private static final int LEAST = 80;

  private BodyFinder() {}

  /** The markup of the body, or null. */
  static String usual(Document page) {
    for (String one : USUAL) {
      Element found = page.select(one).stream().filter(BodyFinder::isText).findFirst().orElse(null);
      if (found != null) {
        return found.html();
      }
    }
    Element found =
        page.select("#content, .content").stream()
            .filter(BodyFinder::isText)
            .findFirst()
            .orElse(null);
    return found == null || hasCards(found) ? densest(page) : found.html();
  }

  /** A card of public documents (信息公开目录) is about a text, and none itself. */
  private static boolean hasCards(Element e) {
    return CARD.matcher(e.text()).find();
  }

  /** A container that consists of links is a menu, not a body. */
  private static boolean isText(Element e) {
    int all = e.text().length();
    int linked = e.select("a").text().length();
    return (all > 0 && linked * 2 < all) || e.selectFirst("img[src]") != null && linked == 0;
  }

  /** The element in which most sentences stand together; sentences, not words, make a text. */
  private static String densest(Document page) {
    Map<Element, Integer> weights = new HashMap<>();
    for (Element block : page.select("p, div, td, section, span")) {
      int words = sentences(block);
      Element home = block.tagName().equals("p") ? block.parent() : block;
      if (words > 0 && home != null && !isAside(block)) {
        weights.merge(home, words, Integer::sum);
      }
    }
    Element best = null;
    for (Map.Entry<Element, Integer> e : weights.entrySet()) {
      boolean more = best == null || e.getValue() > weights.get(best);
      best = e.getValue() >= LEAST && more && isText(e.getKey()) ? e.getKey() : best;
    }
    return best == null ? null : best.html();
  }

  /** How many characters of sentences stand in it directly, or in a paragraph's own spans. */
  private static int sentences(Element block) {
    String words = block.tagName().equals("p") ? block.text() : own(block);
    int linked = block.tagName().equals("p") ? block.select("a").text().length() : 0;
    boolean counts =
        words.length() >= SHORTEST_BLOCK
            && linked * 2 < words.length()
            && SENTENCE.matcher(words).find();
    return counts ? words.length() : 0;
  }

  private static String own(Element e) {
    StringBuilder words = new StringBuilder();
    for (TextNode t : e.textNodes()) {
      words.append(t.text().strip());
    }
    return words.toString();
  }

  static boolean isAside(Element e) {
    for (Element at = e; at != null; at = at.parent()) {
      String name = at.tagName();
      boolean own = name.equals("footer") || name.equals("nav") || name.equals("header");
      boolean named =
          !name.equals("body")
              && !name.equals("html")
              && ASIDE.matcher(at.className() + " " + at.id()).find();
      if (own || named) {
        return true;
      }
    }
    return false;
  }
}
