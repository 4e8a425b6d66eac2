package org.juzhen.repost;

/** Who owes an article: {@code ?1}–{@code ?7} are what decides that (转载任务). */
final class DutySql {
  private DutySql() {}

  /**
   * Whether some rule about the article is for a line, so that accounts elsewhere are bound too.
   */
  static final String BY_LINE =
      RuleSql.RULES
          + "select exists (select 1 from rule r where r.line_unit_id is not null and cast(?1 as"
          + " text) is not null)";

  /** The units of those accounts, for their deadlines: one account that is bound is enough. */
  static final String UNITS =
      RuleSql.RULES
          + " select u.id from unit u where u.path like ?1 and exists (select 1 from account a"
          + " where a.unit_id = u.id and"
          + bound(RuleSql.REACHES)
          + ")";

  static final String UNITS_BY_LINE =
      RuleSql.RULES
          + RuleSql.LINES
          + "select u.id from unit u where u.path like ?1 and exists (select 1 from account a where"
          + " a.unit_id = u.id and"
          + bound(RuleSql.REACHES_BY_LINE)
          + ") union all select u.id from unit u where u.id in (select m.unit_id from lined m) and"
          + " u.path not like ?1 and exists (select 1 from account a where a.unit_id = u.id and"
          + bound(RuleSql.REACHES_BY_LINE)
          + ")";

  /** Of those only the ones that do not owe article {@code ?8} yet. */
  private static final String NOT_YET =
      " and not exists (select 1 from duty o where o.article_id = cast(?8 as uuid) and o.account_id"
          + " = a.id and o.state <> 'CANCELLED')";

  /** How many accounts of how many units that are which do not owe article {@code ?8} yet. */
  static final String COUNT =
      RuleSql.RULES
          + " select count(*), count(distinct a.unit_id) from account a join unit u on u.id ="
          + " a.unit_id where u.path like ?1 and"
          + bound(RuleSql.REACHES)
          + NOT_YET;

  static final String COUNT_BY_LINE =
      RuleSql.RULES
          + RuleSql.LINES
          + "select count(*), count(distinct a.unit_id) from account a join unit u on u.id ="
          + " a.unit_id where (u.path like ?1 or u.id in (select m.unit_id from lined m)) and"
          + bound(RuleSql.REACHES_BY_LINE)
          + NOT_YET;

  /** What an account shows, or owes, of an article that is the same. */
  private static final String HELD = " ('OPEN', 'OVERDUE', 'DONE_ON_TIME', 'DONE_LATE')";

  /**
   * Of an account {@code a}: it answers for what comes now. One that stands still does as well,
   * unless its place lets it owe nothing meanwhile.
   */
  static final String ANSWERS =
      " (a.status in ('ACTIVE', 'ACTIVE_UNFILED') or a.status = 'SUSPENDED' and not exists (select"
          + " 1 from account_pause s where s.account_id = a.id and s.ended_at is null and"
          + " s.excused)) is true and";

  /** It shows or owes what the article said before it was corrected, if only under another name. */
  static final String BOUND_BY_TWIN =
      ANSWERS
          + " a.id in (select h.account_id from duty h join said g on g.article_id = h.article_id"
          + " where h.state in"
          + HELD
          + ")";

  /** The units of those accounts, at or below that of the portal. */
  static final String UNITS_OF_TWINS =
      "select distinct u.id from duty h join account a on a.id = h.account_id join unit u on u.id ="
          + " a.unit_id where h.article_id = any(array(select same_articles(?2))) and h.state in"
          + HELD
          + " and u.path like ?1";

  /**
   * Of an account {@code a} of a unit {@code u}: some rule binds it. Nearly all accounts are
   * active, so their state is not to be looked for in its index, once for every unit.
   */
  static String bound(String reaches) {
    return ANSWERS
        + " exists (select 1 from rule r where"
        + reaches
        + " and (r.binds = 'ALL' or a.main or (r.binds = 'MAIN_AND_MATCHING'"
        + " and (a.industries && cast(?6 as text[]) or a.regions && cast(?7 as text[])))))";
  }
}
