package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.UnitDoor;

/** Counts how duties were met: coverage, share in time, delay, and whose lateness it was. */
@ApplicationScoped
public class DutyFiguresDesk {
  private static final int USUAL = 30;
  private static final int LONGEST = 366;
  private static final String COUNTS =
      "select d.tier, count(*) filter (where d.state not in ('EXEMPT', 'CANCELLED')) as due,"
          + " count(*) filter (where d.done_at is not null) as done, count(*) filter (where d.state"
          + " = 'DONE_ON_TIME') as on_time, count(*) filter (where d.state = 'DONE_ON_TIME' and"
          + " g.said_at > d.due_at) as on_time_by_say, count(*) filter (where d.state in"
          + " ('DONE_LATE', 'OVERDUE', 'MISSED') and d.arrived_late) as by_portal, count(*) filter"
          + " (where d.state in ('DONE_LATE', 'OVERDUE', 'MISSED') and d.arrived_late is not true"
          + " and d.classed_late) as by_classing, count(*) filter (where d.state in ('DONE_LATE',"
          + " 'OVERDUE', 'MISSED') and d.arrived_late is not true and d.classed_late is not true)"
          + " as by_unit, count(*) filter (where d.state = 'OPEN') as open, count(*) filter (where"
          + " d.state = 'EXEMPT') as exempt, count(*) filter (where s.id is not null and d.state"
          + " not in ('EXEMPT', 'CANCELLED')) as sync_asked, count(*) filter (where d.done_at <="
          + " d.clock_start_at + make_interval(hours => s.hours)) as sync_met, count(*) filter"
          + " (where d.done_at <= d.clock_start_at + make_interval(hours => s.hours) and g.said_at"
          + " > d.clock_start_at + make_interval(hours => s.hours)) as sync_met_by_say,"
          + " cast(percentile_cont(0.5) within group (order by greatest(extract(epoch from"
          + " d.done_at - d.clock_start_at), 0)) filter (where d.done_at is not null) / 60 as"
          + " bigint) as delay from duty d join unit u on u.id = d.unit_id left join duty_basis s"
          + " on s.id = d.sync_basis_id left join delivery g on g.id = d.delivery_id where ";

  private final UnitDoor door;
  private final HubClock clock;

  DutyFiguresDesk(UnitDoor door, HubClock clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Of the duties that fell due from one day to another, both included; of a unit, or of all. */
  @WithTransaction
  public Uni<DutyMetrics> of(Actor by, LocalDate from, LocalDate to, UUID unit) {
    LocalDate until = to == null ? clock.today() : to;
    LocalDate since = from == null ? until.minusDays(USUAL) : from;
    long days = ChronoUnit.DAYS.between(since, until);
    if (days < 0 || days > LONGEST || since.getYear() < 2000 || until.getYear() > 2200) {
      throw KernelProblem.field("to", "OUT_OF_RANGE");
    }
    return within(by, unit)
        .map(where -> where.and("d.due_at >= :since", "since", start(since)))
        .map(where -> where.and("d.due_at < :until", "until", start(until.plusDays(1))))
        .chain(DutyFiguresDesk::rows)
        .map(rows -> metrics(since, until, unit, rows));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(HubClock.ZONE).toInstant();
  }

  private Uni<DutyCondition> within(Actor by, UUID unit) {
    DutyCondition reach = DutyCondition.reach(by);
    return unit == null
        ? Uni.createFrom().item(reach)
        : door.seen(by, unit).map(u -> reach.and("starts_with(u.path, :path)", "path", u.path()));
  }

  private static Uni<List<Tuple>> rows(DutyCondition where) {
    return Sql.of(COUNTS + where.sql() + " group by grouping sets ((), (d.tier))")
        .withAll(where.values())
        .list(Tuple.class);
  }

  private static DutyMetrics metrics(LocalDate from, LocalDate to, UUID unit, List<Tuple> rows) {
    List<DutyMetrics.Row> all = rows.stream().map(DutyFiguresDesk::row).toList();
    return new DutyMetrics(
        from,
        to,
        unit,
        all.stream().filter(r -> r.tier() == null).findFirst().orElse(DutyMetrics.Row.NONE),
        all.stream()
            .filter(r -> r.tier() != null)
            .sorted(Comparator.comparing(DutyMetrics.Row::tier))
            .toList());
  }

  private static DutyMetrics.Row row(Tuple r) {
    String tier = r.get("tier", String.class);
    Number delay = r.get("delay", Number.class);
    return new DutyMetrics.Row(
        tier == null ? null : Tier.valueOf(tier),
        r.get("due", Long.class),
        r.get("done", Long.class),
        r.get("on_time", Long.class),
        r.get("on_time_by_say", Long.class),
        r.get("by_portal", Long.class),
        r.get("by_classing", Long.class),
        r.get("by_unit", Long.class),
        r.get("open", Long.class),
        r.get("exempt", Long.class),
        delay == null ? null : delay.longValue(),
        r.get("sync_asked", Long.class),
        r.get("sync_met", Long.class),
        r.get("sync_met_by_say", Long.class));
  }
}
