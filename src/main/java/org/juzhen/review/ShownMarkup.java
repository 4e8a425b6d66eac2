package org.juzhen.review;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Markup that is ready to be shown, with what hides in it written beside it (旁注): where links lead,
 * and what is said of pictures. Written last, so that places in the words stay where they are.
 */
final class ShownMarkup {
  private ShownMarkup() {}

  /**
   * A body.
   *
   * @param drawn digests of cards; what stands on them is shown by itself
   */
  static String of(String html, List<String> drawn, BoundMessages words) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.select("a[href]").forEach(link -> beside(link, WrittenMarkup.target(link, words)));
    int card = 0;
    for (Element picture : page.select("img")) {
      boolean isCard = drawn.contains(WrittenMarkup.digest(picture.attr("src")));
      card += isCard ? 1 : 0;
      beside(picture, isCard ? words.cardPicture(card) : WrittenMarkup.picture(picture, words));
    }
    return page.body().html();
  }

  /** What is drawn on cards, each under its number. */
  static String cards(String html, BoundMessages words) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    int number = 0;
    for (Element card : page.body().children()) {
      Element head = new Element("h5").attr("data-beside", "").text(words.card(++number));
      card.addClass("review-card").prependChild(head);
    }
    return page.body().html();
  }

  private static void beside(Element what, String text) {
    if (!text.isEmpty()) {
      Element note = new Element("span").addClass("review-beside").attr("data-beside", "");
      what.after(note.text(text));
    }
  }
}
