package org.juzhen.review;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.juzhen.review.screening.Severity;

/**
 * What may be signed together with others (批量签发): reposts of listed sources, word for word, with
 * nothing that the machine or a person still asks about. Everything else is opened and read.
 */
final class BatchRules {
  private static final Set<String> SOURCE =
      Set.of(
          "SOURCE_MISSING",
          "SOURCE_NOT_LISTED",
          "SOURCE_OFF_LIST",
          "SOURCE_OWN_WORD",
          "SOURCE_LINE",
          "CHECK_CRASHED");
  private static final Set<String> WORDS =
      Set.of(
          "TITLE_CHANGED",
          "WORDS_CHANGED",
          "FACTS_CHANGED",
          "WORDS_ADDED",
          "WORDS_LEFT_OUT",
          "MARKS_CHANGED");

  private BatchRules() {}

  /** Null where it may be signed together with others. */
  static BatchRefusal refusal(ReviewFile file) {
    return Stream.<Supplier<BatchRefusal>>of(
            () -> repost(file), () -> source(file), () -> words(file), () -> findings(file))
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static BatchRefusal repost(ReviewFile file) {
    ReviewCase c = file.submission();
    if (c.subjectKind != SubjectKind.POST || !c.grade.equals(Grade.REPOST.name())) {
      return BatchRefusal.NOT_A_REPOST;
    }
    return c.originalHtml == null || c.articleId == null ? BatchRefusal.ORIGINAL_MISSING : null;
  }

  private static BatchRefusal source(ReviewFile file) {
    if (file.submission().isOfUnprovenWords()) {
      return BatchRefusal.TYPED_BY_HAND;
    }
    boolean named = file.submission().sourceName != null && !file.submission().sourceName.isBlank();
    return named && !found(file, SOURCE) ? null : BatchRefusal.SOURCE_DOUBTFUL;
  }

  private static BatchRefusal words(ReviewFile file) {
    if (file.submission().originalHtml == null) {
      return null;
    }
    boolean same =
        !found(file, WORDS) && OriginalRendering.areAll(file.submission(), file.pieces());
    return same ? null : BatchRefusal.DIFFERS_FROM_ORIGINAL;
  }

  private static BatchRefusal findings(ReviewFile file) {
    boolean open =
        file.findings().stream()
            .anyMatch(
                f ->
                    f.severity == Severity.BLOCK
                        || f.severity == Severity.ANSWER && f.answer == null);
    return open ? BatchRefusal.FINDING_OPEN : null;
  }

  private static boolean found(ReviewFile file, Set<String> rules) {
    return file.findings().stream().anyMatch(f -> rules.contains(f.rule.name()));
  }
}
