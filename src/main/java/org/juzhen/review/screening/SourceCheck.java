package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/**
 * A repost names its source, and the source is on the list. How hard an unlisted one is taken is a
 * rule of the place: 内蒙古 DB15/T 5.4.1.3 allows reposts from the list only.
 */
@ApplicationScoped
class SourceCheck implements Check {
  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Draft.SourceFacts source = draft.source();
    if (source == null) {
      return;
    }
    Severity severity = source.hard() ? Severity.BLOCK : Severity.HINT;
    if (source.name() == null || source.name().isBlank() || source.host() == null) {
      report.accept(Finding.whole(Gate.POLICY, severity, Rule.SOURCE_MISSING));
    } else if (!draft.knownHosts().contains(source.host())) {
      report.accept(Finding.whole(Gate.POLICY, severity, Rule.SOURCE_NOT_LISTED, source.host()));
    }
  }
}
