package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.juzhen.review.Comparison;

/**
 * The body of a repost, or what is drawn on its cards, beside its original: what was changed, added
 * and left out. What is not the same, sign by sign, is said; only another way of breaking lines is
 * not.
 */
final class Retelling {
  private static final int SHOWN = 60;

  private final Told told;
  private final Original original;
  private final Consumer<Finding> report;
  private final Set<String> known;
  private final List<Comparison.Row> stretch = new ArrayList<>();
  private int at;
  private int leftOut;
  private boolean within;
  private String firstLeftOut = "";
  private int gap;

  Retelling(Told told, Original original, Consumer<Finding> report) {
    this.told = told;
    this.original = original;
    this.at = told.from();
    this.report = report;
    Passage whole = Passage.of(Place.BODY, original.title() + "\n" + original.text());
    this.known = Facts.in(whole.half()).stream().map(Facts.Fact::words).collect(Collectors.toSet());
  }

  void compare() {
    if (told.letters(told.text()).equals(told.letters(original.text()))) {
      return;
    }
    for (Comparison.Row row : Comparison.of(original.text(), told.lines())) {
      if (row.kind() == Comparison.Kind.SAME) {
        settle(false);
        at += row.after().length();
      } else {
        stretch.add(row);
      }
    }
    settle(true);
    sayLeftOut();
  }

  private void sayLeftOut() {
    if (leftOut > 0) {
      boolean platforms = !within && told.cut();
      Severity severity = original.verbatim() && !platforms ? Severity.ANSWER : Severity.HINT;
      String count = Integer.toString(leftOut);
      Sentences near = new Sentences(told.passage().text());
      int[] beside = told.drawn() ? near.beside(gap, told.from()) : null;
      report.accept(
          beside == null
              ? Finding.whole(Gate.POLICY, severity, Rule.WORDS_LEFT_OUT, count, firstLeftOut)
              : found(beside, severity, Rule.WORDS_LEFT_OUT, count, firstLeftOut));
    }
  }

  /** Paragraphs between two that stayed: the same words in other lines are no change. */
  private void settle(boolean last) {
    String before = letters(true);
    String after = letters(false);
    boolean same = before.equals(after);
    boolean begins = last && Cut.isBeginning(after, before);
    if (begins && !same) {
      cut(Cut.withoutMore(after).length());
    }
    for (Comparison.Row row : stretch) {
      if (!same && !begins) {
        differs(row);
      }
      at += row.after().length();
    }
    stretch.clear();
  }

  private String letters(boolean before) {
    StringBuilder all = new StringBuilder();
    stretch.forEach(row -> all.append(before ? row.before() : row.after()));
    return told.letters(all.toString());
  }

  /** The end is missing; what is there is as it was. */
  private void cut(int shown) {
    int passed = 0;
    for (Comparison.Row row : stretch) {
      passed += told.letters(row.before()).length();
      if (passed > shown) {
        leftOut(row.before(), told.from() + told.text().length());
      }
    }
  }

  private void leftOut(String paragraphs, int where) {
    for (String paragraph : paragraphs.split("\n")) {
      if (!Cut.letters(paragraph).isEmpty()) {
        gap = leftOut++ == 0 ? where : gap;
        firstLeftOut = firstLeftOut.isEmpty() ? excerpt(paragraph) : firstLeftOut;
      }
    }
  }

  private void differs(Comparison.Row row) {
    String now = told.letters(row.after());
    if (row.kind() == Comparison.Kind.LEFT_OUT) {
      within = true;
      leftOut(row.before(), at);
    } else if (!now.isEmpty() && !now.equals(told.letters(row.before())) && !facts(row)) {
      words(row);
    }
  }

  private boolean facts(Comparison.Row row) {
    boolean found = false;
    String here = told.passage().half().substring(at, at + row.after().length());
    for (Facts.Fact fact : Facts.in(here)) {
      if (!known.contains(fact.words())) {
        found = true;
        say(
            new int[] {at + fact.from(), at + fact.to()},
            original.verbatim() ? Severity.BLOCK : Severity.ANSWER,
            Rule.FACTS_CHANGED,
            fact.words(),
            shownOrNone(row.before()));
      }
    }
    return found;
  }

  private void words(Comparison.Row row) {
    boolean added = row.kind() == Comparison.Kind.ADDED;
    boolean asked = original.verbatim() || Twisted.is(row);
    int[] where = {at, at + row.after().stripTrailing().length()};
    say(
        told.drawn() && !added ? changed(row) : where,
        asked ? Severity.ANSWER : Severity.HINT,
        added ? Rule.WORDS_ADDED : Rule.WORDS_CHANGED,
        shownOrNone(row.before()));
  }

  /** Of a paragraph over several cards the sentences that are not the same. */
  private int[] changed(Comparison.Row row) {
    String before = row.before().strip();
    String after = row.after().stripTrailing();
    int same = 0;
    int most = Math.min(before.length(), after.length());
    while (same < most && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int alike = 0;
    while (alike < most - same
        && before.charAt(before.length() - 1 - alike) == after.charAt(after.length() - 1 - alike)) {
      alike++;
    }
    return new Sentences(told.passage().text())
        .around(at + same, at + after.length() - alike, at, at + after.length());
  }

  private void say(int[] where, Severity severity, Rule rule, String... words) {
    report.accept(found(where, severity, rule, words));
  }

  private Finding found(int[] where, Severity severity, Rule rule, String... words) {
    String shown = excerpt(told.passage().text().substring(where[0], where[1]));
    return Finding.at(told.passage(), where[0], where[1], Gate.POLICY, severity, rule, words)
        .quoting(shown);
  }

  private static String shownOrNone(String paragraph) {
    return paragraph.isBlank() ? "—" : excerpt(paragraph);
  }

  private static String excerpt(String text) {
    String line = text.strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
