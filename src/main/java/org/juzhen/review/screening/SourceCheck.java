package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/**
 * A repost names its source, and the source is on the list. How hard an unlisted one is taken is a
 * rule of the place: 内蒙古 DB15/T 5.4.1.3 allows reposts from the list only, and nobody lets another
 * pass; 陕政公开办〔2021〕18号 第19条(三) lists them in principle, so an exception has its reason in writing
 * and a leader's signature. Whatever a person typed as somebody else's words is asked about until
 * the hub itself has read them at their address.
 */
@ApplicationScoped
class SourceCheck implements Check {
  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Draft.SourceFacts source = draft.source();
    if (source == null) {
      return;
    }
    if (source.typedBy() != null) {
      report.accept(finding(source, Rule.SOURCE_UNPROVEN, source.typedBy()));
    }
    if (source.name() == null || source.name().isBlank() || source.host() == null) {
      report.accept(finding(source, Rule.SOURCE_MISSING));
    } else if (!draft.knownHosts().contains(source.host())) {
      Rule rule = source.hard() ? Rule.SOURCE_NOT_LISTED : Rule.SOURCE_OFF_LIST;
      report.accept(finding(source, rule, source.host()));
    } else if (source.ownWord()) {
      report.accept(
          source.hard()
              ? finding(source, Rule.SOURCE_OWN_WORD, source.host())
              : Finding.whole(Gate.POLICY, Severity.HINT, Rule.SOURCE_OWN_PORTAL, source.host()));
    }
  }

  private static Finding finding(Draft.SourceFacts source, Rule rule, String... words) {
    return source.hard()
        ? Finding.whole(Gate.POLICY, Severity.BLOCK, rule, words).unacceptable()
        : Finding.whole(Gate.POLICY, Severity.ANSWER, rule, words);
  }
}
