package org.juzhen.publishing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.juzhen.channel.ContentLimits;
import org.juzhen.files.CleanHtml;
import org.juzhen.review.AddedLines;
import org.juzhen.review.Piece;

/**
 * The first rules by which posts were laid out (第一版排版). Nothing new is made by them; they tell
 * whether what was cleared by them still is what it was. Shortens visibly and at the end, never
 * changes words: a repost stays true to its original, with the source named.
 */
final class FirstRendering {
  private static final Pattern PICTURE = Pattern.compile("src=\"file:([0-9a-f]{64})\"");
  private static final String MORE = "…";
  private static final int LEAD = 100;

  private final ContentLimits limits;

  FirstRendering(ContentLimits limits) {
    this.limits = limits;
  }

  /** What the account would show without words of its own. */
  Piece of(UUID accountId, Draft draft) {
    return of(accountId, draft, null, null);
  }

  /** What the account would show; own words of the variant go before those of the post. */
  Piece of(UUID accountId, Draft draft, String ownTitle, String ownBody) {
    String body = ownBody == null ? draft.bodyHtml() : ownBody;
    String title = cut(ownTitle == null ? draft.title() : ownTitle, limits.titleChars());
    String summary = cut(draft.summary(), limits.summaryChars());
    return limits.html()
        ? markup(accountId, draft, title, summary, body)
        : plain(accountId, draft, title, body);
  }

  private Piece markup(UUID account, Draft draft, String title, String summary, String body) {
    String source = sourceLine(draft);
    String fitted = fitted(body, limits.bodyChars() - source.length());
    String all = fitted + source;
    return new Piece(
        account, title, all, summary, draft.sourceUrl(), media(draft, all), draft.coverDigest());
  }

  /** Platforms of short texts show the summary, or the beginning of the text, beside the link. */
  private Piece plain(UUID account, Draft draft, String title, String body) {
    String words = CleanHtml.text(body);
    boolean room = limits.bodyChars() > 0;
    String lead = draft.summary().isBlank() ? cut(words, LEAD) : draft.summary();
    String shown = room ? cut(words, limits.bodyChars()) : lead;
    return new Piece(
        account,
        title,
        paragraphs(shown),
        lead,
        draft.sourceUrl(),
        media(draft, body),
        draft.coverDigest());
  }

  private static String sourceLine(Draft draft) {
    return draft.sourceName() == null || draft.sourceName().isBlank()
        ? ""
        : "<p>" + Entities.escape(AddedLines.source(draft.sourceName())) + "</p>";
  }

  private static String paragraphs(String text) {
    StringBuilder all = new StringBuilder();
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(l -> all.append("<p>").append(Entities.escape(l.strip())).append("</p>"));
    return all.toString();
  }

  /** Leaves out whole blocks from the end, and says so. */
  private static String fitted(String html, int most) {
    if (most <= 0 || html.length() <= most) {
      return html;
    }
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    Element body = page.body();
    String note = "<p>" + AddedLines.cut() + "</p>";
    while (body.childNodeSize() > 0 && body.html().length() + note.length() > most) {
      body.childNode(body.childNodeSize() - 1).remove();
    }
    return body.html() + note;
  }

  private String cut(String text, int most) {
    if (most <= 0 || limits.length(text) <= most) {
      return text;
    }
    int end = text.length();
    while (end > 0 && limits.length(text.substring(0, end) + MORE) > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + MORE;
  }

  /** The cover first, then the pictures in the order of the text. */
  private static List<String> media(Draft draft, String html) {
    Set<String> digests = new LinkedHashSet<>();
    if (draft.coverDigest() != null) {
      digests.add(draft.coverDigest());
    }
    Matcher pictures = PICTURE.matcher(html);
    while (pictures.find()) {
      digests.add(pictures.group(1));
    }
    return new ArrayList<>(digests);
  }
}
