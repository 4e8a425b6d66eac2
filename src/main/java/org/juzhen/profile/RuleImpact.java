package org.juzhen.profile;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Tells before a rule is changed how much lies below it; implemented by whoever keeps such things.
 */
public interface RuleImpact {
  /** How many of what the change of this rule would reach, nothing where it reaches none. */
  Uni<List<RuleEffect>> of(RulePlace place, RuleKey key);
}
