package org.juzhen.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A sanitised body on its way to a page: pictures that are kept come from the hub, others become
 * links, so that reading an article calls nobody.
 */
public final class ShownBody {
  private ShownBody() {}

  /** HTML for a page; {@code body} must have been sanitised. */
  public static String of(String body) {
    Document page = Jsoup.parseBodyFragment(body);
    page.outputSettings().prettyPrint(false);
    for (Element picture : page.select("img")) {
      String src = picture.attr("src");
      if (src.startsWith("file:")) {
        picture.attr("src", "/files/digest/" + src.substring(5)).attr("loading", "lazy");
      } else {
        picture.replaceWith(link(src, picture.attr("alt")));
      }
    }
    page.select("a[href]").attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
    page.select("table").forEach(t -> t.addClass("table").wrap("<div class=\"table-responsive\">"));
    return page.body().html();
  }

  private static Element link(String src, String words) {
    return new Element("a").attr("href", src).text(words.isBlank() ? src : words);
  }
}
