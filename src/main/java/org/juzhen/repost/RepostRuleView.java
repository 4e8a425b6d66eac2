package org.juzhen.repost;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A rule as others see it. */
record RepostRuleView(
    UUID id,
    UUID unitId,
    UUID portalId,
    List<String> importances,
    List<String> topics,
    List<String> platforms,
    RepostRule.Binds binds,
    Instant createdAt,
    Instant endedAt) {
  static RepostRuleView of(RepostRule r) {
    return new RepostRuleView(
        r.id,
        r.unitId,
        r.portalId,
        r.importances,
        r.topics,
        r.platforms,
        r.binds,
        r.createdAt,
        r.endedAt);
  }
}
