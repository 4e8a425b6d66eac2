package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.RuleTrial.Bound;
import org.juzhen.repost.RuleTrial.Reached;

/** Which accounts rules could bind, whatever their articles are about: the most they can reach. */
@ApplicationScoped
class RuleReachRows {
  private static final int SHOWN = 20;

  private static final String RULES =
      "with recursive rule as materialized (select r.id, o.id as from_unit, o.path as from_path,"
          + " r.holds, r.platforms, r.binds, r.tiers, r.industries, r.regions, r.line_unit_id,"
          + " r.below_unit_id, b.path as below_path, case when o.level = 'STATE' then"
          + " 'STATE_COUNCIL' end as from_state, o.level as from_level from"
          + " jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as r(id uuid, holds boolean,"
          + " platforms text[], binds text, tiers text[], industries text[], regions text[],"
          + " line_unit_id uuid, below_unit_id uuid) join unit o on o.id = ?1 left join unit b on"
          + " b.id = r.below_unit_id)"
          + RuleSql.LINES;

  private static final String BINDS =
      RuleSql.REACHES_BY_LINE
          + " and (r.binds = 'ALL' or a.main or (r.binds = 'MAIN_AND_MATCHING' and (a.industries <>"
          + " '{}' and (r.industries = '{}' or a.industries && r.industries) or a.regions <> '{}'"
          + " and (r.regions = '{}' or a.regions && r.regions)))))";

  private static final String REACHED =
      RULES
          + "select a.id, a.name, a.platform, u.name, count(*) over () from unit o join unit u on"
          + " starts_with(u.path, o.path) or u.id in (select m.unit_id from lined m) join account a"
          + " on a.unit_id = u.id where o.id = ?1 and"
          + DutySql.ANSWERS
          + " exists (select 1 from rule r where r.holds and"
          + BINDS
          + " and not exists (select 1 from rule r where not r.holds and"
          + BINDS
          + " order by u.path, a.name, a.id";

  /** Whether units at or below that one belong to the line, or it is above the line's head. */
  Uni<Boolean> isLineOf(UUID line, UUID unit) {
    return Sql.of(
            "with recursive head(id) as (select cast(?1 as uuid) union select u.line_unit_id from"
                + " unit u join head h on h.id = u.id where u.line_unit_id is not null) select"
                + " exists (select 1 from unit u, unit o where o.id = ?2 and u.line_unit_id = ?1"
                + " and starts_with(u.path, o.path)) or ?2 in (select id from head)")
        .with(line)
        .with(unit)
        .row(Boolean.class);
  }

  /**
   * How many, and the first of them.
   *
   * @param unit whose portals the rules are about
   * @param some rules that reach them
   * @param without rules that do not
   */
  Uni<Reached> of(UUID unit, List<RepostRule> some, List<RepostRule> without) {
    JsonArray all = new JsonArray();
    some.forEach(r -> all.add(json(r, true)));
    without.forEach(r -> all.add(json(r, false)));
    return Sql.of(REACHED)
        .with(unit)
        .with(all.encode())
        .most(SHOWN)
        .list(Object[].class)
        .map(RuleReachRows::reached);
  }

  private static Reached reached(List<Object[]> rows) {
    int all = rows.isEmpty() ? 0 : ((Number) rows.get(0)[4]).intValue();
    return new Reached(
        all,
        rows.stream()
            .map(r -> new Bound((UUID) r[0], (String) r[1], (String) r[2], (String) r[3]))
            .toList());
  }

  private static JsonObject json(RepostRule r, boolean holds) {
    return new JsonObject()
        .put("id", r.id.toString())
        .put("holds", holds)
        .put("platforms", r.platforms)
        .put("binds", r.binds.name())
        .put("tiers", r.tiers)
        .put("industries", r.industries)
        .put("regions", r.regions)
        .put("line_unit_id", text(r.lineUnitId))
        .put("below_unit_id", text(r.belowUnitId));
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
