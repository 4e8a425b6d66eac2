package org.juzhen.repost;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule as others see it.
 *
 * @param accounts how many accounts it could bind when it was set; 0 is a rule without effect
 * @param waits whether a second person has to confirm it before it holds
 * @param releases whom it lets off what the shipped rule binds, while it waits
 */
record RepostRuleView(
    UUID id,
    UUID unitId,
    UUID portalId,
    List<String> importances,
    List<String> topics,
    List<String> platforms,
    List<String> tiers,
    List<String> industries,
    List<String> regions,
    UUID belowUnitId,
    UUID lineUnitId,
    RepostRule.Binds binds,
    Integer accounts,
    boolean waits,
    List<RuleTrial.Release> releases,
    UUID createdBy,
    Instant createdAt,
    Instant confirmedAt,
    Instant endedAt) {
  static RepostRuleView of(RepostRule r) {
    return new RepostRuleView(
        r.id,
        r.unitId,
        r.portalId,
        r.importances,
        r.topics,
        r.platforms,
        r.tiers,
        r.industries,
        r.regions,
        r.belowUnitId,
        r.lineUnitId,
        r.binds,
        r.accounts,
        r.waits,
        List.of(),
        r.createdBy,
        r.createdAt,
        r.confirmedAt,
        r.endedAt);
  }

  RepostRuleView releasing(List<RuleTrial.Release> some) {
    return new RepostRuleView(
        id,
        unitId,
        portalId,
        importances,
        topics,
        platforms,
        tiers,
        industries,
        regions,
        belowUnitId,
        lineUnitId,
        binds,
        accounts,
        waits,
        some,
        createdBy,
        createdAt,
        confirmedAt,
        endedAt);
  }

  /** It binds nobody. */
  public boolean isEmpty() {
    return accounts != null && accounts == 0;
  }
}
