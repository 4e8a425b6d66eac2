package org.juzhen.review;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Markup that is ready to be shown, with what hides in it written beside it (旁注): where links lead,
 * and what is said of pictures. Written last, so that places in the words stay where they are.
 */
final class ShownMarkup {
  private ShownMarkup() {}

  static String of(String html, BoundMessages words) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.select("a[href]").forEach(link -> beside(link, WrittenMarkup.target(link, words)));
    page.select("img").forEach(picture -> beside(picture, WrittenMarkup.picture(picture, words)));
    return page.body().html();
  }

  private static void beside(Element what, String text) {
    if (!text.isEmpty()) {
      Element note = new Element("span").addClass("review-beside").attr("data-beside", "");
      what.after(note.text(text));
    }
  }
}
