package org.juzhen.profile;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Tells before a rule is changed what would become of things that stand already; implemented by
 * whoever keeps them.
 */
public interface RuleImpact {
  /** What the change would do, nothing where it has nothing to do with these things. */
  Uni<List<RuleEffect>> of(RuleChange change);
}
