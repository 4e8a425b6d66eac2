package org.juzhen.review.screening;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.juzhen.review.Comparison;

/** The body of a repost beside its original: what was changed, added and left out. */
final class Retelling {
  private static final int SHOWN = 60;

  private final Draft draft;
  private final Original original;
  private final Consumer<Finding> report;
  private final Set<String> known;
  private final String told;
  private final String retold;
  private int at;
  private int leftOut;
  private String firstLeftOut = "";

  Retelling(Draft draft, Original original, Consumer<Finding> report) {
    this.draft = draft;
    this.original = original;
    this.report = report;
    Passage whole = Passage.of(Place.BODY, original.title() + "\n" + original.text());
    this.known = Facts.in(whole.half()).stream().map(Facts.Fact::words).collect(Collectors.toSet());
    this.told = bare(original.text());
    this.retold = bare(draft.body().text());
  }

  void compare() {
    for (Comparison.Row row : Comparison.of(original.text(), draft.body().text())) {
      int end = at + row.after().length();
      switch (row.kind()) {
        case SAME -> {}
        case LEFT_OUT -> leftOut(row.before());
        case CHANGED, ADDED -> retold(row, end);
      }
      at = end;
    }
    if (leftOut > 0) {
      String count = Integer.toString(leftOut);
      report.accept(
          Finding.whole(Gate.POLICY, severity(), Rule.WORDS_LEFT_OUT, count, firstLeftOut));
    }
  }

  /** A platform of short texts shows the beginning only; that is no fault of the editor. */
  private Severity severity() {
    boolean cut = draft.limits().bodyChars() > 0 && retold.length() * 2 < told.length();
    return original.verbatim() && !cut ? Severity.ANSWER : Severity.HINT;
  }

  private void leftOut(String paragraph) {
    if (!bare(paragraph).isEmpty() && !retold.contains(bare(paragraph))) {
      leftOut++;
      firstLeftOut = firstLeftOut.isEmpty() ? excerpt(paragraph) : firstLeftOut;
    }
  }

  /** Another way of breaking lines, and a cut that says it is one, change nothing. */
  private void retold(Comparison.Row row, int end) {
    String now = bare(row.after());
    if (!isOurs(row.after().strip()) && !told.contains(now) && !facts(row, end)) {
      words(row, end);
    }
  }

  private boolean facts(Comparison.Row row, int end) {
    boolean found = false;
    List<Facts.Fact> here = Facts.in(draft.body().half().substring(at, end));
    for (Facts.Fact fact : here) {
      if (!known.contains(fact.words())) {
        found = true;
        say(
            at + fact.from(),
            at + fact.to(),
            original.verbatim() ? Severity.BLOCK : Severity.ANSWER,
            Rule.FACTS_CHANGED,
            fact.words(),
            shownOrNone(row.before()));
      }
    }
    return found;
  }

  private void words(Comparison.Row row, int end) {
    boolean broken = end > at && draft.body().text().charAt(end - 1) == '\n';
    boolean added = row.kind() == Comparison.Kind.ADDED;
    say(
        at,
        broken ? end - 1 : end,
        original.verbatim() ? Severity.ANSWER : Severity.HINT,
        added ? Rule.WORDS_ADDED : Rule.WORDS_CHANGED,
        shownOrNone(row.before()));
  }

  private void say(int from, int to, Severity severity, Rule rule, String... words) {
    String shown = excerpt(draft.body().text().substring(from, to));
    report.accept(
        Finding.at(draft.body(), from, to, Gate.POLICY, severity, rule, words).quoting(shown));
  }

  /**
   * The line that names the source, and the note that something was left out, are the hub's own.
   */
  private boolean isOurs(String line) {
    String source = draft.source() == null ? null : draft.source().name();
    boolean named = source != null && line.length() <= source.length() + 6 && line.endsWith(source);
    return line.isEmpty()
        || named
        || line.length() <= 30 && line.matches(".*(?:阅读|查看|见)(?:原文|全文).*");
  }

  /** What is said, without spaces and punctuation. */
  static String bare(String text) {
    return Folded.fold(text).replaceAll("[\\p{Punct}，。；：？！、…—（）【】《》〈〉「」『』“”\\n]", "");
  }

  private static String shownOrNone(String paragraph) {
    return paragraph.isBlank() ? "—" : excerpt(paragraph);
  }

  private static String excerpt(String text) {
    String line = text.strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
