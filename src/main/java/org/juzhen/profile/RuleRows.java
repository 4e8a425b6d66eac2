package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Basis;

/** Reads who said what about a rule, from the country down to the unit. */
@ApplicationScoped
class RuleRows {
  /**
   * Written against the table of units and not its entity, because units lie above this package; a
   * unit's path holds the ids from the root. At each unit the texts shipped for its place come
   * first, then what the unit decided itself.
   */
  private static final String SAID =
      "with wanted as (select cast(w as uuid) as unit from unnest(cast(?1 as text[])) w),"
          + " ancestor as (select w.unit, up.id, up.profile, length(up.path) as depth"
          + " from wanted w join unit u on u.id = w.unit cross join lateral"
          + " unnest(string_to_array(trim(both '/' from u.path), '/')) a"
          + " join unit up on up.id = cast(a as uuid)),"
          + " place as (select unit, code, min(at) as at from (select a.unit, l.code,"
          + " a.depth * 16 + l.nr as at from ancestor a join jurisdiction j on j.code = a.profile"
          + " cross join lateral unnest(j.line) with ordinality l(code, nr)"
          + " union all select unit, 'NATIONAL', 0 from wanted) x group by unit, code),"
          + " said as (select p.unit, p.at, r.* from place p join rule_value r"
          + " on r.profile = p.code"
          + " union all select a.unit, a.depth * 16 + 15, r.* from ancestor a join rule_value r"
          + " on r.unit_id = a.id)"
          + " select distinct on (unit, key, at) unit, key, value, document, clause, binds, force,"
          + " extended_by, profile, unit_id, valid_from from said"
          + " where key = any(cast(?2 as text[])) and valid_from <= ?3"
          + " and (valid_until is null or valid_until >= ?3)"
          + " order by unit, key, at, valid_from desc, set_at desc nulls last";

  /** One layer: for which unit it was found, which place's text it is if it is shipped. */
  record Said(UUID unit, Jurisdiction place, RuleValue rule) {}

  /** What was said about these rules, for each unit from the country downwards. */
  Uni<List<Said>> said(Collection<UUID> units, Collection<RuleKey> keys, LocalDate on) {
    String[] ids = units.stream().distinct().map(UUID::toString).toArray(String[]::new);
    String[] names = keys.stream().map(Enum::name).toArray(String[]::new);
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(SAID, Tuple.class)
                    .setParameter(1, ids)
                    .setParameter(2, names)
                    .setParameter(3, on)
                    .getResultList())
        .map(rows -> rows.stream().map(RuleRows::said).toList());
  }

  private static Said said(Tuple row) {
    String place = row.get("profile", String.class);
    return new Said(
        row.get("unit", UUID.class),
        Arrays.stream(Jurisdiction.values())
            .filter(j -> j.name().equals(place))
            .findFirst()
            .orElse(null),
        rule(row));
  }

  private static RuleValue rule(Tuple row) {
    Basis basis =
        new Basis(
            row.get("document", String.class),
            row.get("clause", String.class),
            Basis.Binds.valueOf(row.get("binds", String.class)),
            Basis.Force.valueOf(row.get("force", String.class)),
            row.get("extended_by", String.class));
    return new RuleValue(
        RuleKey.valueOf(row.get("key", String.class)),
        row.get("value", String.class),
        basis,
        row.get("unit_id", UUID.class),
        day(row.get("valid_from")));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
