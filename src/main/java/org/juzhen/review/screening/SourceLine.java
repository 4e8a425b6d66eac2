package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of the text that names a source agrees with the source that is on record. */
@ApplicationScoped
class SourceLine implements Check {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)(?:^|[(（【\\[])[ \\u3000]*(?:文章|稿件|信息|图文|内容)?(?:来源|转自|转载自|摘自|源自) ?[:：] ?"
              + "(?<name>[^\\n)）】\\]，。；|]{2,40})");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    read(draft, draft.body(), draft.body().text(), report);
    // Paragraphs of a card are parted by a space.
    read(draft, draft.cards(), draft.cards().text().replace(' ', '\n'), report);
  }

  private static void read(Draft draft, Passage p, String lines, Consumer<Finding> report) {
    Matcher line = LINE.matcher(lines);
    while (line.find()) {
      Draft.SourceFacts source = draft.source();
      String named = line.group("name").strip();
      if (source == null) {
        report.accept(at(p, line, Severity.HINT, named, ""));
      } else if (!agrees(named, source.name())) {
        String known = source.name() == null ? "" : source.name();
        report.accept(at(p, line, source.hard() ? Severity.BLOCK : Severity.ANSWER, named, known));
      }
    }
  }

  private static boolean agrees(String named, String known) {
    return known != null && (named.contains(known.strip()) || known.contains(named));
  }

  private static Finding at(
      Passage p, Matcher line, Severity severity, String named, String known) {
    return Finding.at(
        p,
        line.start("name"),
        line.end("name"),
        Gate.POLICY,
        severity,
        Rule.SOURCE_LINE,
        named,
        known.isEmpty() ? "—" : known);
  }
}
