package org.juzhen.repost;

import org.juzhen.intake.Importance;

/**
 * What a rule of reposting says, as parts of statements: which rules are about an article, and whom
 * a rule {@code r} reaches. {@code ?2}–{@code ?7} are as {@link DutyCreation#bind} fills them.
 */
final class RuleSql {
  private RuleSql() {}

  private static String isAboutTheArticle(String rule) {
    return " ("
        + rule
        + ".portal_id is null or "
        + rule
        + ".portal_id = cast(?4 as uuid)) and ("
        + rule
        + ".topics = '{}' or "
        + rule
        + ".topics && cast(?5 as text[])) and ("
        + rule
        + ".industries = '{}' or "
        + rule
        + ".industries && cast(?6 as text[])) and ("
        + rule
        + ".regions = '{}' or "
        + rule
        + ".regions && cast(?7 as text[]))";
  }

  /**
   * The shipped rule gives way to the unit's own; for what is urgent only to one for just that
   * class, about this very article, to which a second person agreed.
   */
  private static final String SHIPPED_GIVES_WAY =
      "select 1 from repost_rule o where o.unit_id = cast(?3 as uuid) and o.ended_at is null and not"
          + " o.waits and (?2 not in ('"
          + Importance.RESPONSE
          + "', '"
          + Importance.EMERGENCY
          + "') or (o.confirmed_by is not null and o.importances = array[cast(?2 as text)] and"
          + isAboutTheArticle("o")
          + "))";

  /** The rules in force that are about this article, looked for once and not for each account. */
  static final String RULES =
      "with recursive rule as materialized (select r.platforms, r.binds, r.tiers, r.line_unit_id,"
          + " r.below_unit_id, b.path as below_path, case when p.level = 'STATE' then"
          + " 'STATE_COUNCIL' end as from_state, p.level as from_level from repost_rule r left join"
          + " unit b on b.id = r.below_unit_id join unit p on p.id = cast(?3 as uuid) where"
          + " r.ended_at is null and not r.waits and ?2 = any(r.importances) and (r.unit_id ="
          + " cast(?3 as uuid) or (r.unit_id is null and not exists ("
          + SHIPPED_GIVES_WAY
          + "))) and"
          + isAboutTheArticle("r")
          + ") ";

  /** Of an account {@code a} of a unit {@code u}: platform, tier and place are the rule's. */
  static final String REACHES =
      " (r.platforms = '{}' or a.platform = any(r.platforms))"
          + " and (r.tiers = '{}' or coalesce(r.from_state, case when r.from_level = u.level then"
          + " 'SAME_LEVEL' else 'SUPERIOR' end) = any(r.tiers))"
          + " and (r.below_unit_id is null or starts_with(u.path, r.below_path))"
          + " and (r.line_unit_id is null or u.id = r.line_unit_id or u.line_unit_id ="
          + " r.line_unit_id)";
}
