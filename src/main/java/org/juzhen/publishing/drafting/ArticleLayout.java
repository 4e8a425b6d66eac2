package org.juzhen.publishing.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.juzhen.publishing.drafting.Rendered.Part;
import org.juzhen.review.AddedLines;
import org.juzhen.review.Piece;
import org.juzhen.review.Shortening;

/**
 * Articles in markup, as WeChat, 头条 and the unit's own application show them (图文): the text whole
 * or without its last blocks, the source at its end, a summary of its first sentences where nobody
 * wrote one. Weibo's go out with a short post, whose words are signed with them.
 */
final class ArticleLayout {
  private static final int OUR_ADDRESS = "file:".length() + 64;

  private final Wording words;
  private final PlatformForm form;
  private final Covers cover;
  private final Report report;
  private final Drawings drawings;
  private final String whole;

  ArticleLayout(Wording words, PlatformForm form, Drawings drawings) {
    this.words = words;
    this.form = form;
    this.drawings = drawings;
    this.cover = Covers.of(words, form, drawings);
    this.report = new Report(form, words);
    this.whole = form.shortPost() == null ? words.bodyHtml() : PlainBlocks.of(words.bodyHtml());
  }

  Rendered rendered() {
    String title = title();
    String summary = summary();
    String source = sourceLine(words.sourceName());
    String body = body(source);
    List<String> media = cover.before(Covers.pictures(body));
    report.links(false);
    report.elsewhere(body);
    report.readable(ownPictures(body), drawings);
    report.count(Part.PICTURES, media.size(), form.pictures());
    cover.tell(form, drawings, report);
    String shortText = shortText();
    Piece piece =
        new Piece(
            words.accountId(),
            title,
            body,
            summary,
            words.sourceUrl(),
            media,
            cover.digest(),
            shortText == null ? Layouts.VERSION : Layouts.WITH_SHORT_POST,
            cover.isDrawn() ? List.of(cover.digest()) : List.of(),
            shortText);
    return new Rendered(
        piece, form, null, report.counts, report.cuts, report.links, cover.from(), report.faults);
  }

  private List<String> ownPictures(String body) {
    return Stream.concat(cover.own().stream(), Covers.pictures(body).stream()).distinct().toList();
  }

  /** As long as people see it whole, in its platform's own counting; null where none goes along. */
  private String shortText() {
    if (form.shortPost() == null) {
      return null;
    }
    String text = new ShortLayout(words, form.shortPost(), drawings).words();
    report.count(Part.SHORT, form.shortPost().length(text), form.shortPost().whole());
    return text;
  }

  private String title() {
    int most = form.limits().titleChars();
    String title = shortening(most).line(words.title());
    report.count(Part.TITLE, form.length(title), most);
    report.cut(Part.TITLE, most, words.title(), title);
    return title;
  }

  private String summary() {
    if (form.summary() == 0 && words.summary().isBlank()) {
      return "";
    }
    int most = form.summary();
    String whole = words.summary().isBlank() ? Shortening.plain(report.text()) : words.summary();
    String summary = shortening(most).sentences(whole);
    report.count(Part.SUMMARY, form.length(summary), most);
    if (!words.summary().isBlank()) {
      report.cut(Part.SUMMARY, most, whole, summary);
    }
    return summary;
  }

  private Shortening shortening(int most) {
    return new Shortening(shown -> most <= 0 || form.length(shown) <= most);
  }

  private String body(String source) {
    int most = form.limits().bodyChars();
    String fitted = most <= 0 ? whole : fitted(most - source.length());
    String body = fitted + source;
    report.count(Part.BODY, length(body), most);
    if (!fitted.equals(whole)) {
      String shown = report.text().isBlank() ? "" : kept(fitted);
      report.cut(Part.BODY, most, report.text(), shown);
    }
    return body;
  }

  /** The words that are left, without the line that says so. */
  private static String kept(String fitted) {
    String text = org.juzhen.files.CleanHtml.text(fitted);
    int note = text.lastIndexOf(AddedLines.cut());
    return note < 0 ? text : text.substring(0, note);
  }

  /** With the platform's addresses of pictures in place of ours. */
  private int length(String html) {
    int longer = Math.max(0, form.pictureAddress() - OUR_ADDRESS);
    int pictures = (html.length() - html.replace("src=\"file:", "src=\"").length()) / 5;
    return html.length() + pictures * longer;
  }

  /** Leaves out whole blocks from the end, and says so. */
  private String fitted(int most) {
    if (length(whole) <= most) {
      return whole;
    }
    Document page = Jsoup.parseBodyFragment(whole);
    page.outputSettings().prettyPrint(false);
    String note = "<p>" + AddedLines.cut() + "</p>";
    Element blocks = blocks(page.body());
    int left = length(page.body().html()) + note.length();
    while (left > most && blocks.childNodeSize() > 0) {
      Node last = blocks.childNode(blocks.childNodeSize() - 1);
      left -= length(last.outerHtml());
      last.remove();
    }
    return blocks.childNodeSize() > 0 ? page.body().html() + note : beginning(most, note);
  }

  /** Where the text lies in one box within another, the blocks are those of the innermost. */
  private static Element blocks(Element body) {
    Element blocks = body;
    while (blocks.childNodeSize() == 1
        && blocks.childNode(0) instanceof Element only
        && only.normalName().matches("div|section|article")) {
      blocks = only;
    }
    return blocks;
  }

  /** Of a single block that is too long for everything, its first sentences. */
  private String beginning(int most, String note) {
    int room = most - note.length() - "<p></p>".length();
    String text = report.text();
    String begun =
        new Shortening(shown -> Entities.escape(shown).length() <= room)
            .sentences(Shortening.plain(text));
    return "<p>" + Entities.escape(begun) + "</p>" + note;
  }

  /** Names the source; empty where there is none. */
  static String sourceLine(String name) {
    return name == null || name.isBlank()
        ? ""
        : "<p>" + Entities.escape(AddedLines.source(name)) + "</p>";
  }
}
