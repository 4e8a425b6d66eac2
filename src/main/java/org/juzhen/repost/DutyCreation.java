package org.juzhen.repost;

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
import org.juzhen.kernel.InTurn;
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
            account);
    return create(occasion, List.of(account.unit()));
  }

  /**
   * An account that is back.
   *
   * @param obliged when an article would have obliged it
   * @param stood how long its clock stood still after that
   */
  record Returned(UUID id, UUID unit, Instant obliged, Duration stood) {}

  private Uni<Integer> create(Occasion occasion) {
    String units = occasion.byLine() ? DutySql.UNITS_BY_LINE : DutySql.UNITS;
    return asked(units, occasion.article(), occasion.article().importance())
        .list(UUID.class)
        .chain(found -> create(occasion, found));
  }

  private Uni<Integer> create(Occasion occasion, List<UUID> units) {
    return insertGroups(occasion, occasion.insert(), units)
        .chain(made -> ofTwins(occasion).map(more -> made + more));
  }

  /** A correction is owed by whoever holds the old words, if only as those of another article. */
  private Uni<Integer> ofTwins(Occasion occasion) {
    ArticleFacts article = occasion.article();
    return article.version() == 1
        ? Uni.createFrom().item(0)
        : unitsOfTwins(occasion).chain(found -> insertGroups(occasion, occasion.ofTwins(), found));
  }

  private static Uni<List<UUID>> unitsOfTwins(Occasion occasion) {
    return occasion.only() != null
        ? Uni.createFrom().item(List.of(occasion.only().unit()))
        : Sql.of(DutySql.UNITS_OF_TWINS)
            .with(occasion.article().portalUnitPath() + "%")
            .with(occasion.article().id())
            .list(UUID.class);
  }

  /** Whether accounts outside the portal's territory may be bound. */
  static Uni<Boolean> isByLine(ArticleFacts article, Importance importance) {
    return asked(DutySql.BY_LINE, article, importance).row(Boolean.class);
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
      Returned only) {
    String insert() {
      String all = byLine ? DutyInsert.BY_LINE : DutyInsert.ALL;
      return only == null ? all : DutyInsert.ONE;
    }

    String ofTwins() {
      return only == null ? DutyInsert.OF_TWINS : DutyInsert.ONE_OF_TWINS;
    }

    Sql of(Sql asked) {
      return only == null ? asked : asked.with(only.id());
    }
  }

  private Uni<Integer> insertGroups(Occasion occasion, String insert, List<UUID> units) {
    return rules
        .values(units, Terms.KEYS)
        .map(DutyCreation::groups)
        .chain(groups -> InTurn.of(groups.entrySet(), g -> insert(occasion, insert, g)))
        .map(made -> made.stream().mapToInt(n -> n).sum());
  }

  /** The units whose rules say the same of the time. */
  private static Map<Terms, List<UUID>> groups(Map<UUID, Map<RuleKey, RuleValue>> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                e -> Terms.of(e.getValue()),
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private Uni<Integer> insert(Occasion occasion, String insert, Map.Entry<Terms, List<UUID>> g) {
    return kept(g.getKey())
        .chain(
            basis ->
                insert(occasion, insert, g.getKey(), basis, g.getValue().toArray(UUID[]::new))
                    .update());
  }

  /** What is kept with its source: of the deadline, and of going in step or null. */
  private record Kept(UUID deadline, UUID sync) {}

  private Uni<Kept> kept(Terms terms) {
    return bases
        .idOf(terms.deadline())
        .chain(
            deadline ->
                (terms.sync() == null
                        ? Uni.createFrom().<UUID>nullItem()
                        : bases.idOf(terms.sync()))
                    .map(sync -> new Kept(deadline, sync)));
  }

  private Sql insert(Occasion occasion, String insert, Terms terms, Kept basis, UUID[] units) {
    ArticleFacts article = occasion.article();
    Instant start = occasion.start();
    Instant due = start.plus(Duration.ofHours(terms.deadline().hours()));
    Instant late = Marks.share(terms.late(), start, due);
    boolean cameLate = !occasion.received().isBefore(late);
    Sql asked =
        asked(insert, article, article.importance())
            .with(Ids.next().toString().substring(0, 18))
            .with(article.id())
            .with(article.version())
            .with(article.portalLevel().name())
            .with(basis.deadline())
            .with(start)
            .with(due)
            .with(Marks.share(terms.editor(), start, due))
            .with(units)
            .with(occasion.classed())
            .with(cameLate)
            .with(terms.sync() != null)
            .with(clock.today())
            .with(!cameLate && !occasion.classed().isBefore(late))
            .with(basis.sync() == null ? null : basis.sync().toString());
    return occasion.of(asked);
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

  /**
   * What a place's rules say of a duty's time.
   *
   * @param sync within what time accounts go in step with their portal, or null
   */
  private record Terms(Deadline deadline, int editor, int late, Deadline sync) {
    static final List<RuleKey> KEYS =
        List.of(
            RuleKey.REPOST_DEADLINE_HOURS,
            RuleKey.DUTY_EDITOR_PERCENT,
            RuleKey.ARRIVED_LATE_PERCENT,
            RuleKey.SYNC_WITH_PORTAL,
            RuleKey.SYNC_HOURS);

    static Terms of(Map<RuleKey, RuleValue> rules) {
      return new Terms(
          Deadline.of(rules.get(RuleKey.REPOST_DEADLINE_HOURS)),
          rules.get(RuleKey.DUTY_EDITOR_PERCENT).number(),
          rules.get(RuleKey.ARRIVED_LATE_PERCENT).number(),
          rules.get(RuleKey.SYNC_WITH_PORTAL).isTrue()
              ? Deadline.of(rules.get(RuleKey.SYNC_HOURS))
              : null);
    }
  }

  /** A deadline's value with its source. */
  record Deadline(int hours, org.juzhen.kernel.Basis basis) {
    static Deadline of(RuleValue value) {
      return new Deadline(value.number(), value.basis());
    }
  }
}
