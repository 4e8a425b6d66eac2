package org.juzhen.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.juzhen.paper.PaperRun;
import org.juzhen.paper.PaperRun.Look;

/**
 * What a signature binds as words that can be printed and compared (签署内容的文字).
 *
 * @param markup the body is markup, not the plain text of a reply
 */
record BoundText(Piece piece, boolean markup, BoundMessages words) {
  private static final Set<Look> ALL = EnumSet.allOf(Look.class);

  /** Looks that mean something also where the platform shows plain words only. */
  private static final Set<Look> MEANING = EnumSet.of(Look.STRUCK, Look.RAISED, Look.LOWERED);

  /** As it is printed. */
  List<PaperRun> runs(BoundPart part) {
    return switch (part) {
      case ACCOUNT -> List.of();
      case TITLE -> List.of(PaperRun.plain(piece.title()));
      case BODY -> body();
      case SUMMARY -> List.of(PaperRun.plain(piece.summary()));
      case SHORT -> List.of(PaperRun.plain(piece.shortText() == null ? "" : piece.shortText()));
      case LINK -> List.of(PaperRun.plain(piece.sourceUrl() == null ? "" : piece.sourceUrl()));
      case COVER ->
          List.of(PaperRun.plain(piece.cover() == null ? "" : pictures(List.of(piece.cover()))));
      case PICTURES -> List.of(PaperRun.plain(pictures(piece.media())));
      case DRAWN -> List.of(PaperRun.plain(pictures(piece.drawn())));
      case RENDERING -> List.of(PaperRun.plain(layout()));
    };
  }

  /** The same as one text; how words look is written out. */
  String text(BoundPart part) {
    return WrittenMarkup.text(runs(part), ALL, words);
  }

  /** The first rules are not named: what was signed by them is printed as it was. */
  private String layout() {
    return piece.rendering().equals(Piece.FIRST) ? "" : words.layout(piece.rendering());
  }

  private List<PaperRun> body() {
    return markup
        ? WrittenMarkup.of(Jsoup.parseBodyFragment(piece.bodyHtml()).body(), words)
        : List.of(PaperRun.plain(piece.bodyHtml()));
  }

  /** Each with its number among all, what is said of it, and its digest. */
  private String pictures(List<String> digests) {
    Map<String, String> names = names();
    List<String> lines = new ArrayList<>();
    for (String digest : digests) {
      String said = names.getOrDefault(digest, "");
      String name = said.isBlank() ? words.pictureUnsaid() : said;
      lines.add(words.pictureLine(piece.media().indexOf(digest) + 1, name, digest));
    }
    return String.join("\n", lines);
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    if (markup) {
      for (Element picture : Jsoup.parseBodyFragment(piece.bodyHtml()).select("img")) {
        names.putIfAbsent(WrittenMarkup.digest(picture.attr("src")), picture.attr("alt"));
      }
    }
    return names;
  }

  /** A text to hold against another that may be laid out otherwise: what its words mean. */
  static String meaning(String content, boolean markup, BoundMessages words) {
    if (!markup) {
      return content;
    }
    Element body = Jsoup.parseBodyFragment(content).body();
    body.select("img").remove();
    return WrittenMarkup.text(WrittenMarkup.of(body, words), MEANING, words);
  }
}
