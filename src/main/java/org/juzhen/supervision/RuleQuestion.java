package org.juzhen.supervision;

import java.time.LocalDate;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.profile.RuleGroup;
import org.juzhen.registry.Asked;

/** What is looked for in a rule book. */
public class RuleQuestion {
  @RestQuery public String q;
  @RestQuery public String group;
  @RestQuery public boolean own;
  @RestQuery public LocalDate on;

  RuleGroup chapter() {
    return Asked.constant(RuleGroup.class, group, "group");
  }

  boolean wants(RuleChapter.Row row) {
    return (!own || (row.line() != null && row.line().own())) && says(row);
  }

  private boolean says(RuleChapter.Row row) {
    if (q == null || q.isBlank()) {
      return true;
    }
    RuleLine line = row.line();
    String text =
        row.name()
            + row.why()
            + (line == null ? "" : line.value() + line.basis().document() + line.basis().clause());
    return text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
  }
}
