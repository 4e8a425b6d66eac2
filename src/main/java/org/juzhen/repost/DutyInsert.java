package org.juzhen.repost;

/**
 * The statements that make duties in bulk, word for word; {@link DutyCreation} fills them. {@code
 * ?1}–{@code ?7} are what decides who is bound.
 */
final class DutyInsert {
  private DutyInsert() {}

  private static final String ITSELF = " a.id = cast(?23 as uuid)";

  /** The account need not repost today, and the article is no emergency. */
  private static final String EXEMPTED =
      "(?2 <> 'EMERGENCY' and a.id in (select e.account_id from standing_exemption e where e.state"
          + " = 'AGREED' and cast(?20 as date) between e.from_on and e.until_on))";

  /** The articles that are the same, with the oldest of their texts that shows this one too. */
  private static final String SAID =
      ", said as materialized (select t.article_id, t.number from texts_showing(cast(?9 as uuid),"
          + " cast(?10 as int)) t) ";

  /**
   * What two portals published alike is owed once (重复稿件), and a correction of either by itself; no
   * standing exemption of one lets off an emergency.
   */
  private static final String OWED_ONCE =
      " and (not exists (select 1 from said) or not exists (select 1 from duty o join said s on"
          + " s.article_id = o.article_id where o.account_id = a.id and o.state <> 'CANCELLED' and"
          + " (o.state = 'EXEMPT' or o.version >= s.number) and not (?2 = 'EMERGENCY' and o.state ="
          + " 'EXEMPT' and o.ended_by is null)))";

  /**
   * What was cancelled only because the article was not important is owed again, by the unit that
   * has the account now, and so is an emergency by those with a standing exemption. The ids are
   * version 7: time and counter come from Java as a prefix, the random half from the database, so
   * that a hundred thousand of them need not travel. In the order of the accounts, so that three
   * indexes that begin with them are walked along once and not jumped about in.
   */
  private static String insert(String rules, String place, String bound) {
    return "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
        + " clock_start_at, due_at, state, next_mark_at, arrived_at, arrived_late,"
        + " classed_late, ended_because, sync_basis_id) "
        + rules
        + SAID
        + "select cast(?8 || substr(cast(gen_random_uuid() as text), 19) as uuid), ?9, ?10, a.id,"
        + " a.unit_id, case when ?11 = 'STATE' then 'STATE_COUNCIL' when ?11 = u.level then"
        + " 'SAME_LEVEL' else 'SUPERIOR' end, ?12, cast(?13 as timestamptz), ?14, case when "
        + EXEMPTED
        + " then 'EXEMPT' else 'OPEN' end, case when "
        + EXEMPTED
        + " then null when cast(?19 as boolean) and ?11 = u.level then cast(?13 as timestamptz)"
        + " else cast(?15 as timestamptz) end, ?17, ?18, ?21, case when "
        + EXEMPTED
        + " then 'STANDING_EXEMPTION' end, case when cast(?19 as boolean) and ?11 = u.level then"
        + " cast(?22 as uuid) end from account a join unit u on u.id = a.unit_id where"
        + " "
        + place
        + " and u.id = any(?16) and"
        + bound
        + OWED_ONCE
        + " order by a.id on conflict (article_id, account_id, version) do update set unit_id ="
        + " excluded.unit_id, was_missed = duty.was_missed and duty.unit_id = excluded.unit_id,"
        + " state = excluded.state, tier = excluded.tier, basis_id = excluded.basis_id,"
        + " clock_start_at = excluded.clock_start_at, due_at = excluded.due_at, next_mark_at ="
        + " excluded.next_mark_at, arrived_at = excluded.arrived_at, arrived_late ="
        + " excluded.arrived_late, classed_late = excluded.classed_late, round = duty.round + 1,"
        + " marks_told = 0, missed_at = null, missed_basis_id = null, asked_exemption = null,"
        + " asked_by = null, asked_at = null, refused_because = null, refused_by = null, refused_at"
        + " = null, ended_by = null, ended_because = excluded.ended_because, sync_basis_id ="
        + " excluded.sync_basis_id, row_version = duty.row_version + 1 where (?2 = 'EMERGENCY' and"
        + " duty.state = 'EXEMPT' and duty.ended_by is null and duty.ended_because ="
        + " 'STANDING_EXEMPTION') or duty.state = 'CANCELLED' and duty.ended_because in ('"
        + DutyArticleNews.NOT_IMPORTANT
        + "', '"
        + OwedOnce.JOINED
        + "')";
  }

  static final String ALL = insert(RuleSql.RULES, "u.path like ?1", DutySql.bound(RuleSql.REACHES));

  /** Those that hold the old words under the name of another article, whatever the rules say. */
  static final String OF_TWINS = insert(RuleSql.RULES, "u.path like ?1", DutySql.BOUND_BY_TWIN);

  static final String BY_LINE =
      insert(
          RuleSql.RULES + RuleSql.LINES,
          "(u.path like ?1 or u.id in (select m.unit_id from lined m))",
          DutySql.bound(RuleSql.REACHES_BY_LINE));

  /** Of account {@code ?23} alone. */
  static final String ONE =
      insert(
          RuleSql.RULES + RuleSql.LINES,
          "(u.path like ?1 or u.id in (select m.unit_id from lined m)) and" + ITSELF,
          DutySql.bound(RuleSql.REACHES_BY_LINE));

  static final String ONE_OF_TWINS =
      insert(RuleSql.RULES, "u.path like ?1 and" + ITSELF, DutySql.BOUND_BY_TWIN);
}
