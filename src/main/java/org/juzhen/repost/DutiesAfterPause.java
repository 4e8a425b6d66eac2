package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.repost.plan.PlanMarks;

/**
 * What an account owes when an allowed pause is over (恢复后的任务): the clock stood still in between, so
 * that what it had left when it stopped is left when it comes back, and of what came meanwhile it
 * has the whole time. Nothing of the time after the agreed end is given. Joins the caller's
 * transaction.
 */
@ApplicationScoped
class DutiesAfterPause {
  /** Why a duty was set aside that is owed again when the account is back. */
  static final String OFFLINE = "ACCOUNT_OFFLINE";

  /** Lateness stays: only what was still in time is set aside, and what is late waits. */
  static final String SET_ASIDE =
      "update duty set state = 'CANCELLED', next_mark_at = null, ended_because = '"
          + OFFLINE
          + "', row_version = row_version + 1 where account_id = ?1 and state = 'OPEN' and due_at"
          + " >= ?2";

  private static final String STAND_STILL =
      "update duty set next_mark_at = null, row_version = row_version + 1 where account_id = ?1 and"
          + " state = 'OVERDUE'";

  private static final String GO_ON_LATE =
      "update duty set missed_at = missed_at + cast(?2 as double precision) * interval '1 second',"
          + " next_mark_at = coalesce(missed_at + cast(?2 as double precision) * interval '1"
          + " second', ?3), row_version = row_version + 1 where account_id = ?1 and state ="
          + " 'OVERDUE' and next_mark_at is null";

  /**
   * An account whose closing is announced does not come back. What is overdue goes on from there,
   * the time that its clock stood still not counted.
   */
  private static final String GO_ON_CLOSING =
      "update duty d set missed_at = d.missed_at + s.stood, next_mark_at = coalesce(d.missed_at +"
          + " s.stood, ?2), row_version = d.row_version + 1 from (select"
          + " coalesce(sum(greatest(least(p.ended_at, p.until_at, cast(?2 as timestamptz)) -"
          + " p.from_at, interval '0')), interval '0') as stood from account_pause p where"
          + " p.account_id = ?1 and p.excused and p.from_at >= (select max(c.at) from"
          + " account_change c where c.account_id = ?1 and c.field = 'status' and c.after ="
          + " 'SUSPENDED')) s where d.account_id = ?1 and d.state = 'OVERDUE' and d.next_mark_at is"
          + " null";

  private static final String OBLIGES =
      " x.state = 'CURRENT' and x.importance in ('IMPORTANT'," + " 'RESPONSE', 'EMERGENCY')";

  /** What was set aside and is still asked for, with the article's present text. */
  static final String ASIDE =
      "select d.id, x.text_version from duty d join article x on x.id = d.article_id where"
          + " d.account_id = ?1 and d.state = 'CANCELLED' and d.ended_because = '"
          + OFFLINE
          + "' and d.due_at >= ?2 and"
          + OBLIGES
          + " and not exists (select 1 from duty o where o.account_id = d.account_id and o.id <>"
          + " d.id and (o.article_id = d.article_id and o.version > d.version or o.state <>"
          + " 'CANCELLED' and exists (select 1 from texts_showing(d.article_id, x.text_version) s"
          + " where s.article_id = o.article_id and (o.state = 'EXEMPT' or o.version >="
          + " s.number)))) and"
          + " (x.importance = 'EMERGENCY' or not exists (select 1 from standing_exemption e where"
          + " e.account_id = d.account_id and e.state = 'AGREED' and cast(?3 as date) between"
          + " e.from_on and e.until_on)) order by d.id";

  /**
   * Articles that came or were classed in a time, may be about the account, and whose present text
   * it does not owe; when that text came, and when it obliged.
   */
  static final String MEANWHILE =
      "select x.id, v.received_at, greatest(v.received_at, x.importance_at) from (select"
          + " n.article_id as id from article_version n where n.received_at >= ?2 and n.received_at"
          + " <= ?3 union select c.id from article c where c.importance_at >= ?2 and"
          + " c.importance_at <= ?3) k cross join lateral (select x.* from article x where x.id ="
          + " k.id and"
          + OBLIGES
          + " limit 1) x cross join lateral (select t.received_at from article_version t where"
          + " t.article_id = x.id and t.number = x.text_version limit 1) v join unit p on p.id ="
          + " x.unit_id join account a on a.id = ?1 join unit u on u.id = a.unit_id where"
          + " (starts_with(u.path, p.path) or exists (select 1 from repost_rule r where"
          + " r.line_unit_id is not null and r.ended_at is null)) and not exists (select 1 from"
          + " duty o where o.article_id = x.id and o.account_id = a.id and o.version ="
          + " x.text_version and o.state <> 'CANCELLED') order by x.published_at, x.id";

  private final Duties duties;
  private final DutyOwners owners;
  private final DutyArticleNews news;
  private final ArticleDesk articles;
  private final Accounts accounts;
  private final Rules rules;
  private final PlanMarks plans;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  DutiesAfterPause(
      Duties duties,
      DutyOwners owners,
      DutyArticleNews news,
      ArticleDesk articles,
      Accounts accounts,
      Rules rules,
      PlanMarks plans,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.duties = duties;
    this.owners = owners;
    this.news = news;
    this.articles = articles;
    this.accounts = accounts;
    this.rules = rules;
    this.plans = plans;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** The pause begins; returns how many duties it sets aside. */
  Uni<Integer> begin(UUID account) {
    return Sql.of(STAND_STILL)
        .with(account)
        .update()
        .chain(x -> Sql.of(SET_ASIDE).with(account).with(clock.now()).update());
  }

  /** The account closes; what stood still does so no longer. */
  Uni<Void> endByClosing(UUID account) {
    return Sql.of(GO_ON_CLOSING)
        .with(account)
        .with(clock.now())
        .update()
        .chain(n -> n == 0 ? Uni.createFrom().voidItem() : bell.ring(DutyReminderDesk.NAME));
  }

  /** The account is back after a pause that was allowed from one moment to another. */
  Uni<Void> end(UUID account, Instant from, Instant until, Actor by) {
    Duration stood = from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    return duties
        .flush()
        .chain(x -> accounts.required(account))
        .chain(
            a ->
                goOn(a, from, stood)
                    .chain(
                        again ->
                            meanwhile(a, from, until).chain(made -> record(a, again, made, by))))
        .chain(
            x ->
                Sql.of(GO_ON_LATE)
                    .with(account)
                    .with((double) stood.toSeconds())
                    .with(clock.now())
                    .update())
        .chain(x -> plans.accounts(List.of(account)))
        .chain(x -> bell.ring(DutyReminderDesk.NAME));
  }

  private Uni<Integer> goOn(Account account, Instant from, Duration stood) {
    return Sql.of(ASIDE)
        .with(account.id())
        .with(from)
        .with(clock.today())
        .list(Object[].class)
        .map(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Integer) r[1])))
        .chain(found -> found.isEmpty() ? Uni.createFrom().item(0) : goOn(account, found, stood));
  }

  private Uni<Integer> goOn(Account account, Map<UUID, Integer> found, Duration stood) {
    return rules
        .values(List.of(account.unitId()), Marks.KEYS)
        .chain(
            said ->
                duties
                    .find("id in ?1 order by id", found.keySet())
                    .list()
                    .call(owners::follow)
                    .invoke(
                        all ->
                            all.forEach(
                                d ->
                                    d.goOn(
                                        stood,
                                        found.get(d.id),
                                        Marks.of(said.get(account.unitId()), d.tier)))))
        .call(x -> duties.flush())
        .map(List::size);
  }

  private Uni<Integer> meanwhile(Account account, Instant from, Instant until) {
    return Sql.of(MEANWHILE)
        .with(account.id())
        .with(from)
        .with(clock.now())
        .list(Object[].class)
        .chain(rows -> InTurn.of(rows, r -> owe(account, r, new Pause(from, until))))
        .map(made -> made.stream().mapToInt(n -> n).sum());
  }

  /** From when until when the clock stood still. */
  private record Pause(Instant from, Instant until) {
    /** How long it stood for what came at a moment. */
    Duration after(Instant came) {
      Instant since = came.isAfter(from) ? came : from;
      return since.isBefore(until) ? Duration.between(since, until) : Duration.ZERO;
    }
  }

  private Uni<Integer> owe(Account account, Object[] row, Pause pause) {
    Instant came = Column.instant(row[1]);
    Instant obliged = Column.instant(row[2]);
    DutyCreation.Returned back =
        new DutyCreation.Returned(account.id(), account.unitId(), obliged, pause.after(obliged));
    return articles.facts((UUID) row[0]).chain(article -> news.owe(article, came, back));
  }

  private Uni<Void> record(Account account, int again, int made, Actor by) {
    return again + made == 0
        ? Uni.createFrom().voidItem()
        : audit.record(
            by,
            "OWE_AFTER_PAUSE",
            new Subject("account", account.id(), account.unitId()),
            Map.of("again", again, "meanwhile", made));
  }
}
