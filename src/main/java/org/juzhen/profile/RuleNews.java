package org.juzhen.profile;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Hears, in the transaction of the decision, that a rule will be another one (规则变更通知). */
public interface RuleNews {
  /**
   * A unit decided a rule for itself and all below it, or took its own back.
   *
   * @param rule the row that says so
   * @param from first day on which it applies
   */
  Uni<Void> decided(UUID rule, RuleKey key, LocalDate from);
}
