package org.juzhen.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/** Reads the views of supervision. */
@ApplicationScoped
class SupervisionRows {
  private static final int DAYS = 14;

  private static final String COUNTS =
      "select (select count(*) from v_supervision_filing where state = 'IN_APPROVAL'"
          + " and unit_path like any(?1)) as filings,"
          + " (select count(*) from v_supervision_duty where state = 'OPEN'"
          + " and unit_path like any(?1)) as open,"
          + " (select count(*) from v_supervision_duty where state in ('OVERDUE', 'MISSED')"
          + " and unit_path like any(?1)) as overdue,"
          + " (select count(*) from v_supervision_inquiry where waits and due_at < ?2"
          + " and unit_path like any(?1)) as unanswered,"
          + " (select count(*) from v_supervision_outdated_post where state <> 'DONE'"
          + " and unit_path like any(?1)) as outdated,"
          + " (select count(*) from v_supervision_outdated_post where state = 'OVERDUE'"
          + " and unit_path like any(?1)) as outdated_over";

  private static final String BY_DAY =
      "select cast(cast(day as date) as text) as day, coalesce(on_time, 0) as on_time,"
          + " coalesce(late, 0) as late, coalesce(open, 0) as open from generate_series("
          + " cast(?2 as date), cast(?3 as date), interval '1 day') day left join (select"
          + " cast(due_at at time zone 'Asia/Shanghai' as date) as due_on,"
          + " count(*) filter (where state = 'DONE_ON_TIME') as on_time,"
          + " count(*) filter (where state = 'DONE_LATE') as late,"
          + " count(*) filter (where state in ('OVERDUE', 'MISSED')) as open"
          + " from v_supervision_duty where unit_path like any(?1) and due_at >= ?4"
          + " group by 1) d on d.due_on = cast(day as date) order by 1";

  /** An account as the view shows it. */
  record AccountRow(
      UUID id,
      String name,
      String platform,
      String status,
      UUID unitId,
      String unitName,
      Instant lastPostAt,
      Instant createdAt) {
    /** Silence counts from the last post, or from the entry where there never was one. */
    Instant since() {
      return lastPostAt == null ? createdAt : lastPostAt;
    }
  }

  Uni<List<AccountRow>> accounts(Region region) {
    return Sql.of(
            "select id, name, platform, status, unit_id, unit_name, last_post_at, created_at"
                + " from v_supervision_account where status in ('ACTIVE', 'ACTIVE_UNFILED',"
                + " 'SUSPENDED', 'CLOSE_ANNOUNCED') and unit_path like any(?1)"
                + " order by coalesce(last_post_at, created_at), id")
        .with(region.paths())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(SupervisionRows::account).toList());
  }

  /** Times in which accounts of the region stood still as the rule of their place lets them. */
  Uni<List<PauseRow>> pauses(Region region, Instant now) {
    return Sql.of(
            "select p.account_id, p.from_at, least(coalesce(p.ended_at, ?2),"
                + " coalesce(p.until_at, ?2), ?2) as to_at from v_supervision_pause p"
                + " join v_supervision_account a on a.id = p.account_id"
                + " where p.excused and a.unit_path like any(?1)")
        .with(region.paths())
        .with(now)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new PauseRow(
                                r.get("account_id", UUID.class),
                                time(r, "from_at"),
                                time(r, "to_at")))
                    .toList());
  }

  /** A pause that the place's rule excuses. */
  record PauseRow(UUID account, Instant from, Instant to) {
    /** How much of it lies after a moment. */
    Duration after(Instant since) {
      Instant begin = from.isBefore(since) ? since : from;
      return begin.isBefore(to) ? Duration.between(begin, to) : Duration.ZERO;
    }
  }

  private static AccountRow account(Tuple r) {
    return new AccountRow(
        r.get("id", UUID.class),
        r.get("name", String.class),
        r.get("platform", String.class),
        r.get("status", String.class),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        time(r, "last_post_at"),
        time(r, "created_at"));
  }

  private static Instant time(Tuple r, String name) {
    OffsetDateTime at = r.get(name, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** What waits and what is late now. */
  Uni<Map<String, Long>> counts(Region region, Instant now) {
    return Sql.of(COUNTS)
        .with(region.paths())
        .with(now)
        .row(Tuple.class)
        .map(
            r ->
                Map.of(
                    "filings", r.get("filings", Long.class),
                    "open", r.get("open", Long.class),
                    "overdue", r.get("overdue", Long.class),
                    "unanswered", r.get("unanswered", Long.class),
                    "outdated", r.get("outdated", Long.class),
                    "outdatedOver", r.get("outdated_over", Long.class)));
  }

  /** Duties by the day on which they became due, for two weeks up to and with this day. */
  Uni<List<Figures.Day>> days(Region region, LocalDate today) {
    LocalDate first = today.minusDays(DAYS - 1);
    return Sql.of(BY_DAY)
        .with(region.paths())
        .with(first)
        .with(today)
        .with(first.atStartOfDay(HubClock.ZONE).toInstant())
        .list(Tuple.class)
        .map(rows -> rows.stream().map(SupervisionRows::day).toList());
  }

  private static Figures.Day day(Tuple r) {
    return new Figures.Day(
        LocalDate.parse(r.get("day", String.class)),
        r.get("on_time", Long.class),
        r.get("late", Long.class),
        r.get("open", Long.class));
  }
}
