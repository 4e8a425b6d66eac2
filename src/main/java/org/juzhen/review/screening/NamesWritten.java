package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;

/** Names of organisations and places that differ by one character from one that is known. */
@ApplicationScoped
class NamesWritten implements Check {
  private static final int SHORTEST = 5;

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Set<String> names = draft.around().lists().names();
    if (names.isEmpty()) {
      return;
    }
    NearNames near = new NearNames(names, SHORTEST);
    for (Passage p : draft.passages()) {
      near.read(p.folded().text(), (written, name, from) -> say(p, written, name, from, report));
    }
  }

  private static void say(
      Passage p, String written, String name, int from, Consumer<Finding> report) {
    report.accept(
        Finding.at(
            p,
            p.folded().from(from),
            p.folded().to(from + name.length() - 1),
            Gate.TEXT,
            Severity.HINT,
            Rule.NAME_WRITTEN_WRONG,
            written,
            name));
  }
}
