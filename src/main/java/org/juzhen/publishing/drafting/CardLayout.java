package org.juzhen.publishing.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.juzhen.publishing.drafting.Rendered.CoverFrom;
import org.juzhen.publishing.drafting.Rendered.Fault;
import org.juzhen.publishing.drafting.Rendered.Part;
import org.juzhen.review.AddedLines;
import org.juzhen.review.Piece;
import org.juzhen.review.Shortening;

/**
 * Pictures with words beside them, as Douyin shows them (图文卡片): a card with the title, the text
 * page by page, the article's own pictures, and below them as many sentences as the platform takes.
 * Each card's words are said beside it, for those who cannot see it and for the machine that reads.
 */
final class CardLayout {
  private final Wording words;
  private final PlatformForm form;
  private final Drawings drawings;
  private final Report report;
  private final String source;

  CardLayout(Wording words, PlatformForm form, Drawings drawings) {
    this.words = words;
    this.form = form;
    this.drawings = drawings;
    this.report = new Report(form, words);
    this.source =
        words.sourceName() == null || words.sourceName().isBlank()
            ? ""
            : AddedLines.source(words.sourceName());
  }

  Rendered rendered() {
    List<String> own = own();
    List<CardSheet> sheets = sheets(own.size());
    List<String> drawn = drawings.hasLettering() ? drawings.drawn(sheets) : List.of();
    String title = title();
    String caption = ShortLayout.paragraphs(caption());
    String cover = cover(own, drawn);
    counted(own.size(), drawn.size(), sheets.size());
    report.links(true);
    report.elsewhere(words.bodyHtml());
    report.readable(chosen(own), drawings);
    return rendered(title, caption + pictures(sheets, drawn, own), cover, drawn, own);
  }

  private Rendered rendered(
      String title, String body, String cover, List<String> drawn, List<String> own) {
    List<String> all = new ArrayList<>(drawn);
    all.addAll(own);
    List<String> media = new Covers(cover, CoverFrom.CHOSEN).before(all);
    Piece piece =
        new Piece(
            words.accountId(),
            title,
            body,
            "",
            words.sourceUrl(),
            media,
            cover,
            Layouts.VERSION,
            drawn.stream().distinct().toList());
    CoverFrom from =
        words.cover() != null
            ? CoverFrom.CHOSEN
            : !drawn.isEmpty()
                ? CoverFrom.DRAWN
                : cover == null ? CoverFrom.NONE : CoverFrom.PICKED;
    return new Rendered(
        piece, form, null, report.counts, report.cuts, report.links, from, report.faults);
  }

  /** The author's cover is among what goes out, too. */
  private List<String> chosen(List<String> own) {
    return words.cover() == null ? own : new Covers(words.cover(), CoverFrom.CHOSEN).before(own);
  }

  /** The article's pictures, with two places left for cards. */
  private List<String> own() {
    List<String> all = Covers.pictures(words.bodyHtml());
    int most = form.pictures();
    List<String> shown =
        most <= 0 || all.size() <= most - 2 ? all : all.subList(0, Math.max(0, most - 2));
    report.cutPictures(most, all.size() - shown.size());
    return shown;
  }

  private List<CardSheet> sheets(int pictures) {
    List<List<String>> pages = CardPages.TEXT.of(report.text());
    int most = form.pictures() <= 0 ? pages.size() : form.pictures() - pictures - 1;
    List<List<String>> shown = pages.size() <= most ? pages : pages.subList(0, Math.max(0, most));
    if (shown.size() < pages.size()) {
      report.cut(Part.CARDS, form.pictures(), text(pages), text(shown));
    }
    List<CardSheet> sheets = new ArrayList<>();
    sheets.add(first());
    IntStream.range(0, shown.size())
        .forEach(i -> sheets.add(page(shown.get(i), i + 1, shown.size(), pages.size())));
    return sheets;
  }

  private CardSheet first() {
    return new CardSheet(
        CardSheet.Kind.TITLE, CardPages.TITLE.head(Shortening.plain(words.title())), source);
  }

  /** The last of a text that goes on says so. */
  private CardSheet page(List<String> lines, int number, int of, int all) {
    String more = number == of && of < all ? AddedLines.excerpt() : source;
    String foot = number + " / " + of + (more.isEmpty() ? "" : "  " + more);
    return new CardSheet(CardSheet.Kind.PAGE, lines, foot);
  }

  private static String text(List<List<String>> pages) {
    StringBuilder all = new StringBuilder();
    pages.forEach(p -> all.append(String.join("", p)));
    return all.toString();
  }

  private String title() {
    int most = form.limits().titleChars();
    String title = new Shortening(t -> most <= 0 || form.length(t) <= most).line(words.title());
    report.count(Part.TITLE, form.length(title), most);
    report.cut(Part.TITLE, most, words.title(), title);
    return title;
  }

  /** The first sentences beside the pictures; all is on the cards. */
  private String caption() {
    int most = form.limits().bodyChars();
    String text = report.text();
    String shown =
        new Shortening(t -> most <= 0 || form.length(withSource(t)) <= most).sentences(text);
    String caption = withSource(shown);
    report.count(Part.BODY, form.length(caption), most);
    report.cut(Part.BODY, most, text, shown);
    return caption;
  }

  private String withSource(String text) {
    return source.isEmpty() ? text : text + "\n" + source;
  }

  private String cover(List<String> own, List<String> drawn) {
    if (words.cover() != null) {
      return words.cover();
    }
    return !drawn.isEmpty() ? drawn.get(0) : own.isEmpty() ? null : own.get(0);
  }

  private void counted(int own, int drawn, int wanted) {
    report.count(Part.CARDS, drawn, 0);
    report.count(Part.PICTURES, own + drawn, form.pictures());
    if (!drawings.hasLettering() && wanted > 0) {
      report.faults.add(Fault.NO_LETTERING);
    }
    if (own + drawn == 0 && words.cover() == null && !drawings.hasLettering()) {
      report.faults.add(Fault.PICTURES_NEEDED);
    }
  }

  private String pictures(List<CardSheet> sheets, List<String> drawn, List<String> own) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < drawn.size(); i++) {
      picture(all, drawn.get(i), sheets.get(i).said());
    }
    own.forEach(digest -> picture(all, digest, saidOf(digest)));
    return all.toString();
  }

  private String saidOf(String digest) {
    Element picture =
        Jsoup.parseBodyFragment(words.bodyHtml()).selectFirst("img[src=file:" + digest + "]");
    return picture == null ? "" : picture.attr("alt");
  }

  private static void picture(StringBuilder all, String digest, String said) {
    all.append("<p><img src=\"file:")
        .append(digest)
        .append("\" alt=\"")
        .append(Entities.escape(said).replace("\"", "&#34;").replace("\n", " "))
        .append("\"></p>");
  }
}
