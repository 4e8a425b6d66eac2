package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for patterns, in the half-width reading with simplified characters or in the folded one.
 */
final class Patterns {
  private final Gate gate;
  private final Severity severity;
  private final Rule rule;
  private final List<Looked> looked = new ArrayList<>();

  Patterns(Gate gate, Severity severity, Rule rule) {
    this.gate = gate;
    this.severity = severity;
    this.rule = rule;
  }

  /** A pattern and words of which at least one stands in whatever matches it. */
  private record Looked(Pattern pattern, List<String> words) {
    /** Looking for a word is a hundred times as fast as trying a pattern everywhere. */
    Matcher in(String text) {
      return words.stream().anyMatch(text::contains) ? pattern.matcher(text) : pattern.matcher("");
    }
  }

  /** Also looks for this pattern, where one of these words stands. */
  Patterns and(String pattern, String... words) {
    looked.add(new Looked(Pattern.compile(pattern), List.of(words)));
    return this;
  }

  void inSimplified(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      String simplified = PlainLetters.simplified(p.half());
      for (Looked l : looked) {
        Matcher m = l.in(simplified);
        while (m.find()) {
          report.accept(found(p, m.start(), m.end()));
        }
      }
    }
  }

  void inFolded(Draft draft, Consumer<Finding> report) {
    draft.passages().forEach(p -> p.each(report, this::inFolded));
  }

  private void inFolded(Passage p, Consumer<Finding> report) {
    for (Looked l : looked) {
      Matcher m = l.in(p.folded().text());
      while (m.find()) {
        report.accept(found(p, p.folded().from(m.start()), p.folded().to(m.end() - 1)));
      }
    }
  }

  private Finding found(Passage passage, int from, int to) {
    String words = passage.text().substring(from, to);
    return Finding.at(passage, from, to, gate, severity, rule, words);
  }
}
