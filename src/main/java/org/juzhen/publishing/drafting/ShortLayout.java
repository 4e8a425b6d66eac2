package org.juzhen.publishing.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.juzhen.publishing.drafting.Rendered.Fault;
import org.juzhen.publishing.drafting.Rendered.Part;
import org.juzhen.review.AddedLines;
import org.juzhen.review.Piece;
import org.juzhen.review.Shortening;

/**
 * A few words with a link, as Weibo shows them (微博正文): title in brackets, the first sentences, the
 * source, the link, all together within the platform's own counting. Nothing is left for the
 * connector to shorten: what is signed is what readers see.
 */
final class ShortLayout {
  private static final Pattern TOPIC = Pattern.compile("#[^#\\n]+#");
  private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]+");

  private final Wording words;
  private final PlatformForm form;
  private final Covers cover;
  private final Drawings drawings;
  private final Report report;
  private final String source;

  ShortLayout(Wording words, PlatformForm form, Drawings drawings) {
    this.words = words;
    this.form = form;
    this.drawings = drawings;
    this.cover = Covers.of(words, form, drawings);
    this.report = new Report(form, words);
    this.source =
        words.sourceName() == null || words.sourceName().isBlank()
            ? ""
            : AddedLines.source(words.sourceName());
  }

  /** All together, as it stands there. */
  String words() {
    String title = title();
    return together(title, text(lead(title)));
  }

  Rendered rendered() {
    String title = title();
    String lead = lead(title);
    String text = text(lead);
    String whole = together(title, text);
    report.count(Part.WHOLE, form.length(whole), form.whole());
    pictures();
    report.readable(cover.own(), drawings);
    report.links(true);
    faults(whole);
    Piece piece =
        new Piece(
            words.accountId(),
            title,
            paragraphs(text),
            "",
            words.sourceUrl(),
            cover.before(List.of()),
            cover.digest(),
            Layouts.VERSION,
            cover.isDrawn() ? List.of(cover.digest()) : List.of());
    return new Rendered(
        piece, form, whole, report.counts, report.cuts, report.links, cover.from(), report.faults);
  }

  /** So long that the source and the link have their place. */
  private String title() {
    int most = form.limits().titleChars();
    String title =
        new Shortening(t -> (most <= 0 || form.length(t) <= most) && fits(together(t, source)))
            .line(words.title());
    report.count(Part.TITLE, form.length(title), most);
    report.cut(Part.TITLE, most, words.title(), title);
    return title;
  }

  /** What the author summed up, else the text; as much of it as there is room for. */
  private String lead(String title) {
    String all = Shortening.plain(report.text());
    String whole = words.summary().isBlank() ? all : words.summary().strip();
    String lead = new Shortening(l -> fits(together(title, text(l)))).sentences(whole);
    if (words.summary().isBlank() || all.startsWith(bare(whole))) {
      report.cut(Part.BODY, form.whole(), all, lead);
    } else {
      report.cut(Part.SUMMARY, form.whole(), whole, lead);
    }
    return lead;
  }

  private static String bare(String summary) {
    return summary.endsWith("…") ? summary.substring(0, summary.length() - 1) : summary;
  }

  private String text(String lead) {
    return source.isEmpty() || lead.isEmpty() ? lead + source : lead + "\n" + source;
  }

  private boolean fits(String whole) {
    return form.whole() <= 0 || form.length(whole) <= form.whole();
  }

  /** As the connector puts it together. */
  private String together(String title, String text) {
    String head = title.isBlank() ? "" : "\u3010" + title.strip() + "\u3011";
    String link = words.sourceUrl();
    boolean beside = link != null && !link.isBlank() && !(head + text).contains(link);
    return (head + text.strip() + (beside ? " " + link.strip() : "")).strip();
  }

  private void pictures() {
    int all = cover.before(Covers.pictures(words.bodyHtml())).size();
    int shown = cover.digest() == null ? 0 : 1;
    report.count(Part.PICTURES, shown, form.pictures());
    report.cutPictures(form.pictures(), all - shown);
  }

  private void faults(String whole) {
    if (!LINK.matcher(whole).find()) {
      report.faults.add(Fault.LINK_NEEDED);
    }
    if (TOPIC.matcher(LINK.matcher(whole).replaceAll("")).find()) {
      report.faults.add(Fault.TOPIC_MARKS);
    }
  }

  static String paragraphs(String text) {
    StringBuilder all = new StringBuilder();
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(l -> all.append("<p>").append(Entities.escape(l.strip())).append("</p>"));
    return all.toString();
  }
}
