package org.juzhen.repost;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Makes the duties of one article version in bulk: one statement for all accounts that share a
 * deadline. Joins the caller's transaction. Doing it twice makes nothing twice.
 */
@ApplicationScoped
class DutyCreation {
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

  /** The account need not repost today, and the article is no emergency. */
  private static final String EXEMPTED =
      "(?2 <> 'EMERGENCY' and a.id in (select e.account_id from standing_exemption e where e.state"
          + " = 'AGREED' and cast(?20 as date) between e.from_on and e.until_on))";

  /**
   * What two portals published alike is owed once (重复稿件); no standing exemption of one lets off an
   * emergency.
   */
  private static final String OWED_ONCE =
      " and (not exists (select 1 from same_articles(cast(?9 as uuid))) or not exists (select 1"
          + " from duty o where o.account_id = a.id and o.state <> 'CANCELLED' and not (?2 ="
          + " 'EMERGENCY' and o.state = 'EXEMPT' and o.ended_by is null) and o.article_id ="
          + " any(array(select same_articles(cast(?9 as uuid))))))";

  /**
   * What was cancelled only because the article was not important is owed again, and so is an
   * emergency by those with a standing exemption. The ids are version 7: time and counter come from
   * Java as a prefix, the random half from the database, so that a hundred thousand of them need
   * not travel. In the order of the accounts, so that three indexes that begin with them are walked
   * along once and not jumped about in.
   */
  private static String insert(String rules, String place, String reaches) {
    return "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
        + " clock_start_at, due_at, state, next_mark_at, arrived_at, arrived_late,"
        + " classed_late, ended_because) "
        + rules
        + "select cast(?8 || substr(cast(gen_random_uuid() as text), 19) as uuid), ?9, ?10, a.id,"
        + " a.unit_id, case when ?11 = 'STATE' then 'STATE_COUNCIL' when ?11 = u.level then"
        + " 'SAME_LEVEL' else 'SUPERIOR' end, ?12, cast(?13 as timestamptz), ?14, case when "
        + EXEMPTED
        + " then 'EXEMPT' else 'OPEN' end, case when "
        + EXEMPTED
        + " then null when cast(?19 as boolean) and ?11 = u.level then cast(?13 as timestamptz)"
        + " else cast(?15 as timestamptz) end, ?17, ?18, ?21, case when "
        + EXEMPTED
        + " then 'STANDING_EXEMPTION' end from account a join unit u on u.id = a.unit_id where"
        + " "
        + place
        + " and u.id = any(?16) and"
        + bound(reaches)
        + OWED_ONCE
        + " order by a.id on conflict (article_id, account_id, version) do update set state ="
        + " excluded.state, tier = excluded.tier, basis_id = excluded.basis_id, clock_start_at ="
        + " excluded.clock_start_at, due_at = excluded.due_at, next_mark_at ="
        + " excluded.next_mark_at, arrived_at = excluded.arrived_at, arrived_late ="
        + " excluded.arrived_late, classed_late = excluded.classed_late, round = duty.round + 1,"
        + " marks_told = 0, missed_at"
        + " = null, missed_basis_id = null, asked_exemption = null, asked_by = null, asked_at ="
        + " null, refused_because = null, refused_by = null, refused_at = null, ended_by = null,"
        + " ended_because = excluded.ended_because, row_version = duty.row_version + 1 where (?2 ="
        + " 'EMERGENCY' and duty.state = 'EXEMPT' and duty.ended_by is null and duty.ended_because"
        + " = 'STANDING_EXEMPTION') or duty.state = 'CANCELLED' and duty.ended_because in ('"
        + DutyArticleNews.NOT_IMPORTANT
        + "', '"
        + DutiesOfTwins.JOINED
        + "')";
  }

  static final String INSERT = insert(RuleSql.RULES + " ", "u.path like ?1", RuleSql.REACHES);

  static final String INSERT_BY_LINE =
      insert(
          RuleSql.RULES + RuleSql.LINES,
          "(u.path like ?1 or u.id in (select m.unit_id from lined m))",
          RuleSql.REACHES_BY_LINE);

  /**
   * Of an account {@code a} of a unit {@code u}: some rule binds it. Nearly all accounts are
   * active, so their state is not to be looked for in its index, once for every unit.
   */
  private static String bound(String reaches) {
    return " (a.status in ('ACTIVE', 'ACTIVE_UNFILED')) is true and exists (select 1 from rule r"
        + " where"
        + reaches
        + " and (r.binds = 'ALL' or a.main or (r.binds = 'MAIN_AND_MATCHING'"
        + " and (a.industries && cast(?6 as text[]) or a.regions && cast(?7 as text[])))))";
  }

  private final Rules rules;
  private final DutyBases bases;
  private final HubClock clock;

  DutyCreation(Rules rules, DutyBases bases, HubClock clock) {
    this.clock = clock;
    this.rules = rules;
    this.bases = bases;
  }

  /**
   * Makes what is missing.
   *
   * @param start when the clock starts: the portal's publication, or the change that reopens the
   *     work
   * @param received when the text reached the hub; it has arrived for an account when that owes it
   * @return how many duties were made
   */
  Uni<Integer> create(ArticleFacts article, Instant start, Instant received) {
    return isByLine(article, article.importance())
        .chain(line -> create(new Occasion(article, start, received, clock.now(), line)));
  }

  private Uni<Integer> create(Occasion occasion) {
    String units = occasion.byLine() ? UNITS_BY_LINE : UNITS;
    return asked(units, occasion.article(), occasion.article().importance())
        .list(UUID.class)
        .chain(found -> rules.values(found, Terms.KEYS))
        .chain(values -> insertGroups(occasion, values));
  }

  /** Whether accounts outside the portal's territory may be bound. */
  static Uni<Boolean> isByLine(ArticleFacts article, Importance importance) {
    return asked(BY_LINE, article, importance).row(Boolean.class);
  }

  /** One version of an article, when its clock starts, when it came, and when it was classed. */
  private record Occasion(
      ArticleFacts article, Instant start, Instant received, Instant classed, boolean byLine) {
    String insert() {
      return byLine ? INSERT_BY_LINE : INSERT;
    }
  }

  private Uni<Integer> insertGroups(Occasion occasion, Map<UUID, Map<RuleKey, RuleValue>> values) {
    Map<Terms, List<UUID>> groups =
        values.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> Terms.of(e.getValue()),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return Multi.createFrom()
        .iterable(groups.entrySet())
        .onItem()
        .transformToUniAndConcatenate(g -> insert(occasion, g.getKey(), g.getValue()))
        .collect()
        .with(Collectors.summingInt(n -> n));
  }

  private Uni<Integer> insert(Occasion occasion, Terms terms, List<UUID> units) {
    return bases
        .idOf(terms.deadline())
        .chain(basis -> insert(occasion, terms, basis, units.toArray(UUID[]::new)).update());
  }

  private Sql insert(Occasion occasion, Terms terms, UUID basis, UUID[] units) {
    ArticleFacts article = occasion.article();
    Instant start = occasion.start();
    Instant due = start.plus(Duration.ofHours(terms.deadline().hours()));
    Instant late = Marks.share(terms.late(), start, due);
    boolean cameLate = !occasion.received().isBefore(late);
    return asked(occasion.insert(), article, article.importance())
        .with(Ids.next().toString().substring(0, 18))
        .with(article.id())
        .with(article.version())
        .with(article.portalLevel().name())
        .with(basis)
        .with(start)
        .with(due)
        .with(Marks.share(terms.editor(), start, due))
        .with(units)
        .with(occasion.classed())
        .with(cameLate)
        .with(terms.inStep())
        .with(clock.today())
        .with(!cameLate && !occasion.classed().isBefore(late));
  }

  /**
   * {@code ?1}–{@code ?7}: what decides who is bound by an article, as if it were of that class.
   */
  static Sql asked(String text, ArticleFacts article, Importance importance) {
    return Sql.of(text)
        .with(article.portalUnitPath() + "%")
        .with(importance.name())
        .with(article.portalUnitId().toString())
        .with(article.portalId() == null ? null : article.portalId().toString())
        .with(array(article.topics()))
        .with(array(article.industries()))
        .with(array(article.regions()));
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  /** What a place's rules say of a duty's time. */
  private record Terms(Deadline deadline, int editor, int late, boolean inStep) {
    static final List<RuleKey> KEYS =
        List.of(
            RuleKey.REPOST_DEADLINE_HOURS,
            RuleKey.DUTY_EDITOR_PERCENT,
            RuleKey.ARRIVED_LATE_PERCENT,
            RuleKey.SYNC_WITH_PORTAL);

    static Terms of(Map<RuleKey, RuleValue> rules) {
      return new Terms(
          Deadline.of(rules.get(RuleKey.REPOST_DEADLINE_HOURS)),
          rules.get(RuleKey.DUTY_EDITOR_PERCENT).number(),
          rules.get(RuleKey.ARRIVED_LATE_PERCENT).number(),
          rules.get(RuleKey.SYNC_WITH_PORTAL).isTrue());
    }
  }

  /** A deadline's value with its source. */
  record Deadline(int hours, org.juzhen.kernel.Basis basis) {
    static Deadline of(RuleValue value) {
      return new Deadline(value.number(), value.basis());
    }
  }
}
