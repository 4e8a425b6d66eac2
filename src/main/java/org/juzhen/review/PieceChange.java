package org.juzhen.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.juzhen.review.screening.PlainText;

/**
 * What is different for one account since it was last read (与上次相比的变化): since the last submission
 * that somebody signed, or the last one where nobody did.
 *
 * @param submission the submission that it is compared with
 * @param signedBy who signed that one, or null
 * @param pictures cover or pictures are others
 * @param link the link is another
 */
record PieceChange(
    int submission,
    String signedBy,
    List<TextDiff.Part> title,
    List<TextDiff.Part> body,
    List<TextDiff.Part> summary,
    boolean pictures,
    boolean link) {

  /** Null where the account shows this subject for the first time. */
  static PieceChange of(ReviewPiece now, boolean markup, List<ReviewFile> earlier) {
    List<ReviewFile> shown =
        earlier.stream()
            .filter(f -> piece(f, now) != null)
            .sorted(Comparator.comparing((ReviewFile f) -> -f.submission().submission))
            .toList();
    Stream<ReviewFile> signed = shown.stream().filter(f -> !f.signatures().isEmpty());
    return Stream.concat(signed, shown.stream())
        .findFirst()
        .map(f -> between(f, piece(f, now), now, markup))
        .orElse(null);
  }

  private static ReviewPiece piece(ReviewFile file, ReviewPiece now) {
    return file.pieces().stream()
        .filter(p -> p.accountId.equals(now.accountId))
        .findFirst()
        .orElse(null);
  }

  private static PieceChange between(
      ReviewFile file, ReviewPiece old, ReviewPiece now, boolean markup) {
    String by =
        file.signatures().stream()
            .max(Comparator.comparing(s -> s.signedAt))
            .map(s -> s.personName)
            .orElse(null);
    return new PieceChange(
        file.submission().submission,
        by,
        TextDiff.between(old.title, now.title),
        Comparison.parts(words(old.bodyHtml, markup), words(now.bodyHtml, markup)),
        TextDiff.between(old.summary, now.summary),
        !old.media.equals(now.media) || !Objects.equals(old.cover, now.cover),
        !Objects.equals(old.sourceUrl, now.sourceUrl));
  }

  private static String words(String content, boolean markup) {
    return markup ? PlainText.of(content).text() : content;
  }

  /** Anything that a reader has to look at again. */
  public boolean any() {
    return isChanged(title) || isChanged(body) || isChanged(summary) || pictures || link;
  }

  public boolean titleChanged() {
    return isChanged(title);
  }

  public boolean bodyChanged() {
    return isChanged(body);
  }

  public boolean summaryChanged() {
    return isChanged(summary);
  }

  private static boolean isChanged(List<TextDiff.Part> parts) {
    return parts.stream().anyMatch(p -> p.kind() != TextDiff.Kind.SAME);
  }
}
