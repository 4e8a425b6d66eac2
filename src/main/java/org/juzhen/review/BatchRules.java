package org.juzhen.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juzhen.review.screening.PlainText;
import org.juzhen.review.screening.Severity;

/**
 * What may be signed together with others (批量签发): reposts of listed sources, word for word, with
 * nothing that the machine or a person still asks about. Everything else is opened and read.
 */
final class BatchRules {
  private static final Set<String> SOURCE =
      Set.of("SOURCE_MISSING", "SOURCE_NOT_LISTED", "SOURCE_LINE", "CHECK_CRASHED");
  private static final Set<String> WORDS =
      Set.of("TITLE_CHANGED", "WORDS_CHANGED", "FACTS_CHANGED", "WORDS_ADDED", "WORDS_LEFT_OUT");
  private static final String CUT = "…";
  private static final Pattern SOURCE_LINE = Pattern.compile("^(信息|文章|稿件)?(来源|稿源)[：:]");

  private BatchRules() {}

  /** Null where it may be signed together with others. */
  static BatchRefusal refusal(ReviewFile file) {
    return Stream.of(repost(file), source(file), words(file), findings(file))
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
    boolean named = file.submission().sourceName != null && !file.submission().sourceName.isBlank();
    return named && !found(file, SOURCE) ? null : BatchRefusal.SOURCE_DOUBTFUL;
  }

  private static BatchRefusal words(ReviewFile file) {
    if (file.submission().originalHtml == null) {
      return null;
    }
    List<String> original = lines(file.submission().originalHtml);
    boolean same =
        file.pieces().stream()
            .allMatch(p -> isOriginal(original, lines(p.bodyHtml), file.submission().sourceName));
    return same && !found(file, WORDS) ? null : BatchRefusal.DIFFERS_FROM_ORIGINAL;
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

  /** The same words, or their beginning where a platform takes no more; the source may be added. */
  static boolean isOriginal(List<String> original, List<String> shown, String source) {
    String all = String.join("", original);
    String said = String.join("", withoutSource(original, shown, source));
    boolean cut = said.endsWith(CUT) && said.length() > CUT.length();
    return said.equals(all)
        || cut && all.startsWith(said.substring(0, said.length() - CUT.length()));
  }

  private static List<String> withoutSource(
      List<String> original, List<String> shown, String source) {
    if (shown.isEmpty() || source == null || source.isBlank()) {
      return shown;
    }
    String last = shown.get(shown.size() - 1);
    boolean added =
        SOURCE_LINE.matcher(last).replaceFirst("").equals(CommentAnchor.letters(source))
            && !original.contains(last);
    return added ? shown.subList(0, shown.size() - 1) : shown;
  }

  private static List<String> lines(String html) {
    return PlainText.of(html)
        .text()
        .lines()
        .map(CommentAnchor::letters)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
