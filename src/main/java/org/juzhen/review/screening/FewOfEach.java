package org.juzhen.review.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes what a check says; of what it says again and again only the beginning, and how much more.
 */
final class FewOfEach implements Consumer<Finding> {
  static final int MOST = 100;

  private final List<Finding> kept;
  private final Map<Rule, Integer> said = new EnumMap<>(Rule.class);
  private final Map<Rule, Severity> gravest = new EnumMap<>(Rule.class);

  FewOfEach(List<Finding> kept) {
    this.kept = kept;
  }

  @Override
  public void accept(Finding finding) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("nobody waits for it any more");
    }
    if (said.merge(finding.rule(), 1, Integer::sum) <= MOST) {
      kept.add(finding);
    } else {
      gravest.merge(finding.rule(), finding.severity(), (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
  }

  /** One finding, as grave as the gravest that is not listed, for each rule. */
  void sayHowManyMore() {
    gravest.forEach(
        (rule, severity) ->
            kept.add(
                Finding.whole(
                    Gate.TEXT,
                    severity,
                    Rule.MORE_FINDINGS,
                    Integer.toString(said.get(rule) - MOST))));
  }
}
