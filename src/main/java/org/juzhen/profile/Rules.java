package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleRows.Said;

/**
 * Finds what applies to a unit (规则参数): what the country, the province, the prefecture and the
 * county said, the texts shipped for a place before what its unit decided; a lower level counts
 * only as far as it is not looser. Joins the session of whoever asks.
 */
@ApplicationScoped
public class Rules {
  private final RuleRows rows;
  private final HubClock clock;

  Rules(RuleRows rows, HubClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** What applies to the unit today. */
  @WithSession
  public Uni<RuleValue> value(UUID unitId, RuleKey key) {
    return value(unitId, key, clock.today());
  }

  /** What applied to the unit on that day; null before anything was said. */
  @WithSession
  public Uni<RuleValue> value(UUID unitId, RuleKey key, LocalDate on) {
    return rows.said(List.of(unitId), List.of(key), on).map(said -> byKey(said).get(key));
  }

  /** What applies to each of the units today, in one query; every unit asked for has an entry. */
  @WithSession
  public Uni<Map<UUID, RuleValue>> values(Collection<UUID> unitIds, RuleKey key) {
    return unitIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : rows.said(unitIds, List.of(key), clock.today()).map(Rules::byUnit);
  }

  /** What applies to each of the units today of several rules, in one query. */
  @WithSession
  public Uni<Map<UUID, Map<RuleKey, RuleValue>>> values(
      Collection<UUID> unitIds, Collection<RuleKey> keys) {
    return unitIds.isEmpty() || keys.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : rows.said(unitIds, keys, clock.today())
            .map(
                said ->
                    said.stream()
                        .collect(
                            Collectors.groupingBy(
                                Said::unit,
                                Collectors.collectingAndThen(Collectors.toList(), Rules::byKey))));
  }

  /** What applies to the unit today of several rules, in one query. */
  @WithSession
  public Uni<Map<RuleKey, RuleValue>> values(UUID unitId, Collection<RuleKey> keys) {
    return keys.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : rows.said(List.of(unitId), keys, clock.today()).map(Rules::byKey);
  }

  private static Map<UUID, RuleValue> byUnit(List<Said> said) {
    Map<UUID, RuleValue> found = new HashMap<>();
    said.forEach(s -> found.compute(s.unit(), (unit, above) -> RuleOrder.below(above, s.rule())));
    return found;
  }

  static Map<RuleKey, RuleValue> byKey(List<Said> said) {
    Map<RuleKey, RuleValue> found = new EnumMap<>(RuleKey.class);
    said.forEach(
        s -> found.compute(s.rule().key(), (key, above) -> RuleOrder.below(above, s.rule())));
    return found;
  }
}
