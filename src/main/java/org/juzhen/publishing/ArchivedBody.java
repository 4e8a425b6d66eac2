package org.juzhen.publishing;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.juzhen.files.CleanHtml;

/**
 * A text on its way into the public archive: its headings, lists and tables stay, each table in a
 * box of its own to scroll in, and so do the pictures that everybody may fetch from the hub ({@link
 * OpenPictures}). Other pictures are counted and left out: the hub hands its files to its own
 * people only, and reading an archive calls nobody else.
 *
 * @param html sanitised
 * @param leftOut how many pictures and other files were shown with it and are not here
 */
record ArchivedBody(String html, int leftOut) {
  /** Where the hub's own addresses are everybody's. */
  private static final String OPEN = "/public/";

  /** The page has the account's name above, then the archive and the post's title. */
  private static final int ABOVE = 2;

  private static final int DEEPEST = 6;

  /**
   * @param media digests of all that was shown with the text, pictures within it or not
   * @param open those of them that everybody may fetch
   */
  static ArchivedBody of(String bodyHtml, Set<String> media, Set<String> open) {
    Document page = Jsoup.parseBodyFragment(CleanHtml.clean(bodyHtml));
    page.outputSettings().prettyPrint(false);
    Set<String> leftOut = new HashSet<>(media);
    page.select("img").forEach(picture -> picture(picture, open, leftOut));
    page.select("h1, h2, h3, h4, h5, h6").forEach(ArchivedBody::lower);
    page.select("a[href]").forEach(ArchivedBody::link);
    page.select("table").forEach(ArchivedBody::box);
    return new ArchivedBody(page.body().html(), leftOut.size());
  }

  private static void picture(Element picture, Set<String> open, Set<String> leftOut) {
    String src = picture.attr("src").replaceFirst("^file:", "");
    if (open.contains(src)) {
      picture.attr("src", OpenPictures.PATH + "/" + src).attr("loading", "lazy");
      leftOut.remove(src);
    } else {
      picture.remove();
      leftOut.add(src);
    }
  }

  private static void lower(Element heading) {
    int level = Integer.parseInt(heading.tagName().substring(1));
    heading.tagName("h" + Math.min(level + ABOVE, DEEPEST));
  }

  /** An address within the hub leads everybody else to the login, and the words alone stay. */
  private static void link(Element a) {
    if (a.attr("href").matches("(?i)https?://.+|mailto:.+") || a.attr("href").startsWith(OPEN)) {
      a.attr("rel", "noopener noreferrer nofollow");
    } else {
      a.unwrap();
    }
  }

  /** Whoever has no mouse scrolls it by its keys. */
  private static void box(Element table) {
    table.addClass("table").wrap("<div class=\"table-responsive\" tabindex=\"0\">");
  }
}
