package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** Which accounts a rule could bind, whatever its articles are about: the most it can reach. */
@ApplicationScoped
class RuleReachRows {
  private static final int SHOWN = 20;
  private static final String REACHED =
      "select a.id, a.name, a.platform, u.name, count(*) over () from unit o join unit u on"
          + " starts_with(u.path, o.path) join account a on a.unit_id = u.id where o.id = ?1 and"
          + " a.status in ('ACTIVE', 'ACTIVE_UNFILED')"
          + " and (cast(?2 as text[]) = '{}' or a.platform = any(cast(?2 as text[])))"
          + " and (cast(?3 as text[]) = '{}' or case when o.level = 'STATE' then 'STATE_COUNCIL'"
          + " when o.level = u.level then 'SAME_LEVEL' else 'SUPERIOR' end = any(cast(?3 as text[])))"
          + " and (cast(?4 as uuid) is null or starts_with(u.path, (select b.path from unit b where"
          + " b.id = cast(?4 as uuid))))"
          + " and (cast(?5 as uuid) is null or u.id = cast(?5 as uuid) or u.line_unit_id = cast(?5 as"
          + " uuid))"
          + " and (?6 = 'ALL' or a.main or (?6 = 'MAIN_AND_MATCHING' and (a.industries <> '{}' and"
          + " (cast(?7 as text[]) = '{}' or a.industries && cast(?7 as text[])) or a.regions <> '{}'"
          + " and (cast(?8 as text[]) = '{}' or a.regions && cast(?8 as text[])))))"
          + " order by u.path, a.name, a.id";

  /** Whether units at or below that one belong to the line. */
  Uni<Boolean> isLineOf(UUID line, UUID unit) {
    return Sql.of(
            "select exists (select 1 from unit u, unit o where o.id = ?2 and"
                + " u.line_unit_id = ?1 and starts_with(u.path, o.path))")
        .with(line)
        .with(unit)
        .row(Boolean.class);
  }

  /** How many, and the first of them. */
  Uni<RuleTrial> of(RepostRule rule, int most) {
    return Sql.of(REACHED)
        .with(rule.unitId)
        .with(array(rule.platforms))
        .with(array(rule.tiers))
        .with(text(rule.belowUnitId))
        .with(text(rule.lineUnitId))
        .with(rule.binds.name())
        .with(array(rule.industries))
        .with(array(rule.regions))
        .most(SHOWN)
        .list(Object[].class)
        .map(rows -> trial(rows, most));
  }

  private static RuleTrial trial(List<Object[]> rows, int most) {
    int all = rows.isEmpty() ? 0 : ((Number) rows.get(0)[4]).intValue();
    return RuleTrial.of(
        all,
        rows.stream()
            .map(r -> new RuleTrial.Bound((UUID) r[0], (String) r[1], (String) r[2], (String) r[3]))
            .toList(),
        most);
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
