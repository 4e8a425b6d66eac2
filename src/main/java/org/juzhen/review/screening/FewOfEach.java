package org.juzhen.review.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes what a check says; of what it says again and again only the beginning, and how much more.
 * What weighs more, or may not be let pass, is counted by itself, so that no number of lesser
 * findings hides it.
 */
final class FewOfEach implements Consumer<Finding> {
  static final int MOST = 100;

  private final List<Finding> kept;
  private final Map<Kind, Integer> said = new LinkedHashMap<>();

  FewOfEach(List<Finding> kept) {
    this.kept = kept;
  }

  private record Kind(Rule rule, Severity severity, boolean acceptable, Gate gate) {
    static Kind of(Finding f) {
      return new Kind(f.rule(), f.severity(), f.acceptable(), f.gate());
    }

    Finding more(int unlisted) {
      Finding more = Finding.whole(gate, severity, Rule.MORE_FINDINGS, Integer.toString(unlisted));
      return acceptable ? more : more.unacceptable();
    }
  }

  @Override
  public void accept(Finding finding) {
    mustGoOn();
    if (said.merge(Kind.of(finding), 1, Integer::sum) <= MOST) {
      kept.add(finding);
    }
  }

  /** Ends a reading that nobody waits for. */
  static void mustGoOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("nobody waits for it any more");
    }
  }

  /** One finding for each kind, as grave as what is not listed, and as little to be let pass. */
  void sayHowManyMore() {
    said.forEach(
        (kind, count) -> {
          if (count > MOST) {
            kept.add(kind.more(count - MOST));
          }
        });
  }
}
