package org.juzhen.repost;

import org.juzhen.intake.Importance;

/**
 * What a rule of reposting says, as parts of statements: which rules are about an article, and whom
 * a rule {@code r} reaches. {@code ?2}–{@code ?7} are as {@link DutyCreation#asked} fills them.
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
      "select 1 from repost_rule o where o.unit_id = cast(?3 as uuid) and o.ended_at is null and"
          + " not o.waits and (?2 not in ('"
          + Importance.RESPONSE
          + "', '"
          + Importance.EMERGENCY
          + "') or (o.confirmed_by is not null and o.importances = array[cast(?2 as text)] and"
          + isAboutTheArticle("o")
          + "))";

  /** The rules in force that are about this article, looked for once and not for each account. */
  static final String RULES =
      "with recursive rule as materialized (select r.id, p.id as from_unit, p.path as from_path,"
          + " r.platforms, r.binds, r.tiers, r.line_unit_id,"
          + " r.below_unit_id, b.path as below_path, case when p.level = 'STATE' then"
          + " 'STATE_COUNCIL' end as from_state, p.level as from_level from repost_rule r left join"
          + " unit b on b.id = r.below_unit_id join unit p on p.id = cast(?3 as uuid) where"
          + " r.ended_at is null and not r.waits and ?2 = any(r.importances) and (r.unit_id ="
          + " cast(?3 as uuid) or (r.unit_id is null and not exists ("
          + SHIPPED_GIVES_WAY
          + "))) and"
          + isAboutTheArticle("r")
          + ")";

  /**
   * The units of each rule that is for a line: its head and all that answer to it by line, down the
   * line. They are reached wherever they lie where the rule's unit is that head or stands above it
   * in the line, for who manages a system manages it everywhere (国办发〔2017〕47号 二(一)); else only
   * those in the rule's own territory. Asked only where some rule is for a line: nearly none is,
   * and whoever is bound by a hundred thousand others need not wait for it.
   */
  static final String LINES =
      ", line(rule_id, unit_id, path) as (select r.id, u.id, u.path from rule r join unit u on u.id"
          + " = r.line_unit_id union select l.rule_id, u.id, u.path from line l join unit u on"
          + " u.line_unit_id = l.unit_id), head(rule_id, unit_id) as (select r.id, r.line_unit_id"
          + " from rule r where r.line_unit_id is not null union select h.rule_id, u.line_unit_id"
          + " from head h join unit u on u.id = h.unit_id where u.line_unit_id is not null), lined"
          + " as materialized (select l.rule_id, l.unit_id from line l join rule r on r.id ="
          + " l.rule_id where starts_with(l.path, r.from_path) or (r.id, r.from_unit) in (select"
          + " h.rule_id, h.unit_id from head h)) ";

  /** Of an account {@code a} of a unit {@code u}: platform, tier and subtree are the rule's. */
  static final String REACHES =
      " (r.platforms = '{}' or a.platform = any(r.platforms))"
          + " and (r.tiers = '{}' or coalesce(r.from_state, case when r.from_level = u.level then"
          + " 'SAME_LEVEL' else 'SUPERIOR' end) = any(r.tiers))"
          + " and (r.below_unit_id is null or starts_with(u.path, r.below_path))";

  /** The same where the rules may be for lines; needs {@link #LINES}. */
  static final String REACHES_BY_LINE =
      REACHES
          + " and case when r.line_unit_id is null then starts_with(u.path, r.from_path) else"
          + " (r.id, u.id) in (select m.rule_id, m.unit_id from lined m) end";
}
