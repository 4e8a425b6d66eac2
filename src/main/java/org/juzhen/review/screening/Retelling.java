package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.juzhen.review.AddedLines;
import org.juzhen.review.Comparison;

/**
 * The body of a repost beside its original: what was changed, added and left out. What is not the
 * same, sign by sign, is said; only another way of breaking lines is not.
 */
final class Retelling {
  private static final int SHOWN = 60;

  private final Draft draft;
  private final Original original;
  private final Consumer<Finding> report;
  private final Set<String> known;
  private final List<Comparison.Row> stretch = new ArrayList<>();
  private int at;
  private int leftOut;
  private boolean within;
  private String firstLeftOut = "";

  Retelling(Draft draft, Original original, Consumer<Finding> report) {
    this.draft = draft;
    this.original = original;
    this.report = report;
    Passage whole = Passage.of(Place.BODY, original.title() + "\n" + original.text());
    this.known = Facts.in(whole.half()).stream().map(Facts.Fact::words).collect(Collectors.toSet());
  }

  void compare() {
    String body = draft.body().text();
    String theirs = withoutOurs(body);
    if (Cut.letters(theirs).equals(Cut.letters(original.text()))) {
      return;
    }
    for (Comparison.Row row : Comparison.of(original.text(), theirs)) {
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
      boolean platforms = !within && Cut.ofBody(draft, original);
      Severity severity = original.verbatim() && !platforms ? Severity.ANSWER : Severity.HINT;
      String count = Integer.toString(leftOut);
      report.accept(Finding.whole(Gate.POLICY, severity, Rule.WORDS_LEFT_OUT, count, firstLeftOut));
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
    return Cut.letters(all.toString());
  }

  /** The end is missing; what is there is as it was. */
  private void cut(int shown) {
    int told = 0;
    for (Comparison.Row row : stretch) {
      told += Cut.letters(row.before()).length();
      if (told > shown) {
        leftOut(row.before());
      }
    }
  }

  private void leftOut(String paragraphs) {
    for (String paragraph : paragraphs.split("\n")) {
      if (!Cut.letters(paragraph).isEmpty()) {
        leftOut++;
        firstLeftOut = firstLeftOut.isEmpty() ? excerpt(paragraph) : firstLeftOut;
      }
    }
  }

  private void differs(Comparison.Row row) {
    String now = Cut.letters(row.after());
    if (row.kind() == Comparison.Kind.LEFT_OUT) {
      within = true;
      leftOut(row.before());
    } else if (!now.isEmpty() && !now.equals(Cut.letters(row.before())) && !facts(row)) {
      words(row);
    }
  }

  private boolean facts(Comparison.Row row) {
    boolean found = false;
    String here = draft.body().half().substring(at, at + row.after().length());
    for (Facts.Fact fact : Facts.in(here)) {
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

  private void words(Comparison.Row row) {
    boolean added = row.kind() == Comparison.Kind.ADDED;
    boolean asked = original.verbatim() || Twisted.is(row);
    say(
        at,
        at + row.after().stripTrailing().length(),
        asked ? Severity.ANSWER : Severity.HINT,
        added ? Rule.WORDS_ADDED : Rule.WORDS_CHANGED,
        shownOrNone(row.before()));
  }

  private void say(int from, int to, Severity severity, Rule rule, String... words) {
    String shown = excerpt(draft.body().text().substring(from, to));
    report.accept(
        Finding.at(draft.body(), from, to, Gate.POLICY, severity, rule, words).quoting(shown));
  }

  /** Without the lines at the end that the hub itself added, and that the original has not. */
  private String withoutOurs(String body) {
    String source = draft.source() == null ? null : draft.source().name();
    String rest = source == null ? body : without(body, AddedLines.source(source));
    return Cut.ofBody(draft, original) ? without(rest, AddedLines.cut()) : rest;
  }

  private String without(String body, String line) {
    int begin = body.stripTrailing().lastIndexOf('\n') + 1;
    boolean ours = Cut.letters(body.substring(begin)).equals(Cut.letters(line));
    return ours && count(body, line) > count(original.text(), line)
        ? body.substring(0, begin)
        : body;
  }

  private static long count(String text, String line) {
    String letters = Cut.letters(line);
    return text.lines().filter(l -> Cut.letters(l).equals(letters)).count();
  }

  private static String shownOrNone(String paragraph) {
    return paragraph.isBlank() ? "—" : excerpt(paragraph);
  }

  private static String excerpt(String text) {
    String line = text.strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
