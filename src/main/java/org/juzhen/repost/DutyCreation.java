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
          + DutyInsert.bound(RuleSql.REACHES)
          + ")";

  static final String UNITS_BY_LINE =
      RuleSql.RULES
          + RuleSql.LINES
          + "select u.id from unit u where u.path like ?1 and exists (select 1 from account a where"
          + " a.unit_id = u.id and"
          + DutyInsert.bound(RuleSql.REACHES_BY_LINE)
          + ") union all select u.id from unit u where u.id in (select m.unit_id from lined m) and"
          + " u.path not like ?1 and exists (select 1 from account a where a.unit_id = u.id and"
          + DutyInsert.bound(RuleSql.REACHES_BY_LINE)
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
          + DutyInsert.bound(RuleSql.REACHES)
          + NOT_YET;

  static final String COUNT_BY_LINE =
      RuleSql.RULES
          + RuleSql.LINES
          + "select count(*), count(distinct a.unit_id) from account a join unit u on u.id ="
          + " a.unit_id where (u.path like ?1 or u.id in (select m.unit_id from lined m)) and"
          + DutyInsert.bound(RuleSql.REACHES_BY_LINE)
          + NOT_YET;

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
        .chain(line -> create(new Occasion(article, start, received, clock.now(), line, null)));
  }

  /** The same for one account that is back, its clock having stood still. */
  Uni<Integer> create(ArticleFacts article, Instant start, Instant received, Returned account) {
    Duration stood = account.stood();
    Occasion occasion =
        new Occasion(
            article,
            start.plus(stood),
            received.plus(stood),
            account.obliged().plus(stood),
            true,
            account.id());
    return rules
        .values(List.of(account.unit()), Terms.KEYS)
        .chain(values -> insertGroups(occasion, values));
  }

  /**
   * An account that is back.
   *
   * @param obliged when an article would have obliged it
   * @param stood how long its clock stood still after that
   */
  record Returned(UUID id, UUID unit, Instant obliged, Duration stood) {}

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

  /**
   * One version of an article, when its clock starts, when it came, and when it was classed.
   *
   * @param only account that it is about, or null for all
   */
  private record Occasion(
      ArticleFacts article,
      Instant start,
      Instant received,
      Instant classed,
      boolean byLine,
      UUID only) {
    Sql asked() {
      String text = byLine ? DutyInsert.BY_LINE : DutyInsert.ALL;
      return DutyCreation.asked(
          only == null ? text : DutyInsert.ONE, article, article.importance());
    }

    Sql of(Sql all) {
      return only == null ? all : all.with(only);
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
    Sql all =
        occasion
            .asked()
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
    return occasion.of(all);
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
