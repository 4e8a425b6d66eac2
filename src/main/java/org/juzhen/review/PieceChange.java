package org.juzhen.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is different for one account since it was last read (与上次相比的变化): since the last submission
 * that somebody signed, or the last one where nobody did. All that a signature binds is compared.
 *
 * @param submission the submission that it is compared with
 * @param signedBy who signed that one, or null
 * @param changes the parts that are others now
 */
record PieceChange(int submission, String signedBy, List<Change> changes) {

  /**
   * A part that is another one now.
   *
   * @param words both as people read them
   * @param layout it says the same, laid out otherwise
   */
  record Change(BoundPart part, List<TextDiff.Part> words, boolean layout) {}

  /** Null where the account shows this subject for the first time. */
  static PieceChange of(
      ReviewPiece now, boolean markup, List<ReviewFile> earlier, BoundMessages words) {
    List<ReviewFile> shown =
        earlier.stream()
            .filter(f -> piece(f, now) != null)
            .sorted(Comparator.comparing((ReviewFile f) -> -f.submission().submission))
            .toList();
    Stream<ReviewFile> signed = shown.stream().filter(f -> !f.signatures().isEmpty());
    return Stream.concat(signed, shown.stream())
        .findFirst()
        .map(f -> since(f, now, markup, words))
        .orElse(null);
  }

  private static ReviewPiece piece(ReviewFile file, ReviewPiece now) {
    return file.pieces().stream()
        .filter(p -> p.accountId.equals(now.accountId))
        .findFirst()
        .orElse(null);
  }

  private static PieceChange since(
      ReviewFile file, ReviewPiece now, boolean markup, BoundMessages words) {
    String by =
        file.signatures().stream()
            .max(Comparator.comparing(s -> s.signedAt))
            .map(s -> s.personName)
            .orElse(null);
    BoundText old = new BoundText(piece(file, now).piece(), markup, words);
    return new PieceChange(
        file.submission().submission, by, between(old, new BoundText(now.piece(), markup, words)));
  }

  /** The parts in which two texts for one account differ. */
  static List<Change> between(BoundText old, BoundText now) {
    return Stream.of(BoundPart.values())
        .filter(part -> !Objects.equals(part.in(old.piece()), part.in(now.piece())))
        .map(part -> change(part, old.text(part), now.text(part)))
        .toList();
  }

  private static Change change(BoundPart part, String old, String now) {
    return new Change(part, Comparison.parts(old, now), old.equals(now));
  }

  /** Anything that a reader has to look at again. */
  public boolean any() {
    return !changes.isEmpty();
  }
}
