package org.juzhen.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.juzhen.files.CleanHtml;
import org.juzhen.review.screening.PlainText;

/**
 * Whether a piece is, provably, nothing but its original as the hub shows it (原文): the same markup,
 * or the same words where a platform takes none; no summary, link or picture of anybody else's.
 */
final class OriginalRendering {
  private static final Pattern KEPT = Pattern.compile("src=\"file:([0-9a-f]{64})\"");

  /** What bare words would lose: struck out, raised, lowered, numbered, in columns. */
  private static final String SPEAKING = "s, sub, sup, ol, table";

  private final String html;
  private final String markup;
  private final String words;
  private final String sourceName;
  private final String sourceUrl;

  private OriginalRendering(ReviewCase submission) {
    html = CleanHtml.clean(submission.originalHtml);
    markup = BareMarkup.of(html);
    words = PlainText.of(html).text();
    sourceName = submission.sourceName;
    sourceUrl = submission.sourceUrl;
  }

  static boolean areAll(ReviewCase submission, List<ReviewPiece> pieces) {
    OriginalRendering original = new OriginalRendering(submission);
    return pieces.stream().allMatch(original::isShownBy);
  }

  private boolean isShownBy(ReviewPiece piece) {
    return !piece.title.isBlank()
        && hasBody(piece.bodyHtml)
        && hasSummary(CommentAnchor.letters(piece.summary))
        && (piece.sourceUrl == null || piece.sourceUrl.equals(sourceUrl))
        && pictures().containsAll(others(piece));
  }

  /** Pictures that somebody chose; what the hub drew says what the words say. */
  private static Set<String> others(ReviewPiece piece) {
    Set<String> others = new HashSet<>(piece.media);
    piece.drawn.forEach(others::remove);
    return others;
  }

  private boolean hasBody(String body) {
    String shown = BareMarkup.of(CleanHtml.clean(body));
    return shown.equals(markup) || shown.equals(markup + source()) || hasWords(shown);
  }

  private String source() {
    return sourceName == null || sourceName.isBlank()
        ? ""
        : BareMarkup.of("<p>" + Entities.escape(AddedLines.source(sourceName)) + "</p>");
  }

  private boolean hasWords(String shown) {
    boolean bare =
        Jsoup.parseBodyFragment(shown).body().select("> *").stream()
            .allMatch(e -> e.normalName().equals("p") && e.attributesSize() == 0);
    return bare
        && Jsoup.parseBodyFragment(shown).body().select("p > *").isEmpty()
        && Jsoup.parseBodyFragment(html).select(SPEAKING).isEmpty()
        && says(letters(PlainText.of(shown).text()));
  }

  /** All its words, with or without the line that names the source. */
  private boolean says(String shown) {
    String all = letters(words);
    String line = sourceName == null ? "" : letters(AddedLines.source(sourceName));
    return shown.equals(all) || shown.equals(all + line);
  }

  private boolean hasSummary(String summary) {
    return summary.isEmpty() || summary.equals(letters(OriginalSummary.of(words)));
  }

  private Set<String> pictures() {
    Set<String> digests = new HashSet<>();
    Matcher kept = KEPT.matcher(html);
    while (kept.find()) {
      digests.add(kept.group(1));
    }
    return digests;
  }

  private static String letters(String text) {
    return CommentAnchor.letters(text);
  }
}
