package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Ids;

/** Reads who said what about a rule, from the country down to the unit. */
@ApplicationScoped
class RuleRows {
  /**
   * Written against the table of units and not its entity, because units lie above this package; a
   * unit's path holds the ids from the root. At each unit the texts shipped for its place come
   * first, then what the unit decided itself.
   */
  private static final String LINE =
      "with wanted as (select cast(w as uuid) as unit from unnest(cast(?1 as text[])) w),"
          + " ancestor as (select w.unit, up.id, up.profile, length(up.path) as depth"
          + " from wanted w join unit u on u.id = w.unit cross join lateral"
          + " unnest(string_to_array(trim(both '/' from u.path), '/')) a"
          + " join unit up on up.id = cast(a as uuid)),"
          + " place as (select unit, code, min(at) as at from (select a.unit, l.code,"
          + " a.depth * 16 + l.nr as at from ancestor a join jurisdiction j on j.code = a.profile"
          + " cross join lateral unnest(j.line) with ordinality l(code, nr)"
          + " union all select unit, 'NATIONAL', 0 from wanted) x group by unit, code),"
          + " said as (select p.unit, p.at, null as unit_name, r.* from place p"
          + " join rule_value r on r.profile = p.code"
          + " where r.key = any(cast(?2 as text[]))"
          + " union all select a.unit, a.depth * 16 + 15, o.name, r.* from ancestor a"
          + " join rule_value r on r.unit_id = a.id join unit o on o.id = a.id"
          + " where r.key = any(cast(?2 as text[])))";

  private static final String COLUMNS =
      " unit, key, value, document, clause, binds, force, extended_by, profile, unit_id,"
          + " unit_name, valid_from, set_by_name, set_at, withdrawn from ";

  /** The last word of each level; where it withdrew what it had said, it says nothing. */
  private static final String SAID =
      LINE
          + " select"
          + COLUMNS
          + "(select distinct on (unit, key, at) * from said"
          + " where valid_from <= ?3 and (valid_until is null or valid_until >= ?3)"
          + " order by unit, key, at, valid_from desc, set_at desc nulls last) last"
          + " where not withdrawn order by unit, key, at";

  private static final String HISTORY =
      LINE
          + " select"
          + COLUMNS
          + "said order by valid_from desc, at desc, set_at desc nulls last limit 200";

  private static final String LOWER =
      "select * from (select distinct on (u.id) u.id as unit, u.name as unit_name, r.* from unit u"
          + " join rule_value r on r.unit_id = u.id where u.path like ?1 || '_%' and r.key = ?2"
          + " and r.valid_from <= ?3 and (r.valid_until is null or r.valid_until >= ?3)"
          + " order by u.id, r.valid_from desc, r.set_at desc) last where not withdrawn limit 100";

  private static final String DECIDE =
      "insert into rule_value (id, unit_id, key, value, document, clause, binds, force,"
          + " extended_by, valid_from, set_at, set_by, set_by_name, withdrawn) values (?1, ?2, ?3, ?4,"
          + " ?5, ?6, ?7, ?8, cast(?9 as text), ?10, ?11, ?12, ?13, ?14)";

  /**
   * One layer.
   *
   * @param unit for which it was found
   * @param place whose text it is if it is shipped
   * @param withdrawn from that day on the unit says nothing of its own any more
   */
  record Said(
      UUID unit,
      Jurisdiction place,
      RuleValue rule,
      String unitName,
      String setByName,
      Instant setAt,
      boolean withdrawn) {}

  /** What was said about these rules, for each unit from the country downwards. */
  Uni<List<Said>> said(Collection<UUID> units, Collection<RuleKey> keys, LocalDate on) {
    String[] ids = units.stream().distinct().map(UUID::toString).toArray(String[]::new);
    String[] names = keys.stream().map(Enum::name).toArray(String[]::new);
    return read(SAID, ids, names, on);
  }

  /** Everything that was ever said about the rule along the unit's line, the newest first. */
  Uni<List<Said>> history(UUID unit, RuleKey key) {
    return read(HISTORY, new String[] {unit.toString()}, new String[] {key.name()});
  }

  /** What units below said themselves. */
  Uni<List<Said>> lower(RulePlace place, RuleKey key, LocalDate on) {
    return read(LOWER, place.path(), key.name(), on);
  }

  /** Writes down what a unit decides; nothing is ever rewritten. */
  Uni<UUID> decide(Actor by, UUID unit, RuleValue rule, Instant at) {
    return write(by, unit, rule, at, false);
  }

  /** Writes down that from the day on the unit says nothing of its own; what it said stays. */
  Uni<UUID> withdraw(Actor by, UUID unit, RuleValue last, Instant at) {
    return write(by, unit, last, at, true);
  }

  private static Uni<UUID> write(
      Actor by, UUID unit, RuleValue rule, Instant at, boolean withdrawn) {
    UUID id = Ids.next();
    Basis basis = rule.basis();
    Object[] row = {
      id,
      unit,
      rule.key().name(),
      rule.value(),
      basis.document(),
      basis.clause(),
      basis.binds().name(),
      basis.force().name(),
      basis.extendedBy(),
      rule.from(),
      at,
      by.id(),
      by.name(),
      withdrawn
    };
    return Panache.getSession()
        .chain(
            s -> {
              var query = s.createNativeQuery(DECIDE);
              for (int i = 0; i < row.length; i++) {
                query.setParameter(i + 1, row[i]);
              }
              return query.executeUpdate();
            })
        .replaceWith(id);
  }

  private static Uni<List<Said>> read(String sql, Object... asked) {
    return Panache.getSession()
        .chain(
            s -> {
              var query = s.createNativeQuery(sql, Tuple.class);
              for (int i = 0; i < asked.length; i++) {
                query.setParameter(i + 1, asked[i]);
              }
              return query.getResultList();
            })
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
        rule(row),
        row.get("unit_name", String.class),
        row.get("set_by_name", String.class),
        Column.instant(row.get("set_at")),
        row.get("withdrawn", Boolean.class));
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
