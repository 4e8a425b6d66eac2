package org.juzhen.review.screening;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for patterns, in the half-width reading or in the folded one. */
final class Patterns {
  private final Gate gate;
  private final Severity severity;
  private final Rule rule;
  private final List<Pattern> patterns;

  Patterns(Gate gate, Severity severity, Rule rule, String... patterns) {
    this.gate = gate;
    this.severity = severity;
    this.rule = rule;
    this.patterns = List.of(patterns).stream().map(Pattern::compile).toList();
  }

  void inHalf(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      for (Pattern pattern : patterns) {
        Matcher m = pattern.matcher(p.half());
        while (m.find()) {
          report.accept(found(p, m.start(), m.end()));
        }
      }
    }
  }

  void inFolded(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      for (Pattern pattern : patterns) {
        Matcher m = pattern.matcher(p.folded().text());
        while (m.find()) {
          report.accept(found(p, p.folded().from(m.start()), p.folded().to(m.end() - 1)));
        }
      }
    }
  }

  private Finding found(Passage passage, int from, int to) {
    String words = passage.text().substring(from, to);
    return Finding.at(passage, from, to, gate, severity, rule, words);
  }
}
