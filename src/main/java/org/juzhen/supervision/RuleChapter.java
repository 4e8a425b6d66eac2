package org.juzhen.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.juzhen.profile.RuleBook;
import org.juzhen.profile.RuleGroup;
import org.juzhen.profile.RuleKey;

/** One chapter of a rule book on a page. */
record RuleChapter(RuleGroup group, List<Row> rows) {

  /** One rule; null line before anything was said. */
  record Row(RuleKey key, String name, String why, RuleLine line) {}

  /** The chapters that hold something of what is asked for. */
  static List<RuleChapter> of(RuleBook book, RuleQuestion asked, Locale language) {
    return Arrays.stream(RuleGroup.values())
        .filter(g -> asked.chapter() == null || asked.chapter() == g)
        .map(g -> new RuleChapter(g, rows(book, g, asked, language)))
        .filter(chapter -> !chapter.rows().isEmpty())
        .toList();
  }

  private static List<Row> rows(
      RuleBook book, RuleGroup group, RuleQuestion asked, Locale language) {
    return book.items().stream()
        .filter(e -> e.group() == group)
        .map(e -> new Row(e.key(), e.name(), e.why(), RuleLine.of(e.applies(), language)))
        .filter(asked::wants)
        .toList();
  }
}
