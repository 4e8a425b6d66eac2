package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.HubClock;

/**
 * Finds what applies to a unit (规则参数): the value that the unit or the nearest unit above it set,
 * else that of the nearest named jurisdiction profile, else the country's. Joins the session of
 * whoever asks.
 */
@ApplicationScoped
public class Rules {
  /**
   * Written against the table of units and not its entity, because units lie above this package; a
   * unit's path holds the ids from the root.
   */
  private static final String APPLYING =
      "with wanted as (select cast(w as uuid) as unit from unnest(cast(?1 as text[])) w),"
          + " ancestor as (select w.unit, up.id, up.profile, length(up.path) as depth"
          + " from wanted w join unit u on u.id = w.unit cross join lateral"
          + " unnest(string_to_array(trim(both '/' from u.path), '/')) a"
          + " join unit up on up.id = cast(a as uuid)),"
          + " candidate as (select unit, 3 as rank, depth, r.* from ancestor a"
          + " join rule_value r on r.unit_id = a.id"
          + " union all select unit, 2, depth, r.* from ancestor a"
          + " join rule_value r on r.profile = a.profile"
          + " union all select unit, 1, 0, r.* from wanted"
          + " join rule_value r on r.profile = 'NATIONAL')"
          + " select distinct on (unit) unit, value, document, clause, binds, force,"
          + " extended_by, unit_id, valid_from from candidate"
          + " where key = ?2 and valid_from <= ?3 and (valid_until is null or valid_until >= ?3)"
          + " order by unit, rank desc, depth desc, valid_from desc";

  private final HubClock clock;

  Rules(HubClock clock) {
    this.clock = clock;
  }

  /** What applies to the unit today. */
  @WithSession
  public Uni<RuleValue> value(UUID unitId, RuleKey key) {
    return values(List.of(unitId), key).map(found -> found.get(unitId));
  }

  /** What applies to each of the units today, in one query; every unit asked for has an entry. */
  @WithSession
  public Uni<Map<UUID, RuleValue>> values(Collection<UUID> unitIds, RuleKey key) {
    if (unitIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    String[] ids = unitIds.stream().distinct().map(UUID::toString).toArray(String[]::new);
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(APPLYING, Tuple.class)
                    .setParameter(1, ids)
                    .setParameter(2, key.name())
                    .setParameter(3, clock.today())
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(r -> r.get("unit", UUID.class), r -> value(key, r))));
  }

  private static RuleValue value(RuleKey key, Tuple row) {
    Basis basis =
        new Basis(
            row.get("document", String.class),
            row.get("clause", String.class),
            Basis.Binds.valueOf(row.get("binds", String.class)),
            Basis.Force.valueOf(row.get("force", String.class)),
            row.get("extended_by", String.class));
    return new RuleValue(
        key,
        row.get("value", String.class),
        basis,
        row.get("unit_id", UUID.class),
        day(row.get("valid_from")));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
