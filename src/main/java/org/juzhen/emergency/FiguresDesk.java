package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/** Reckons how fast the public was told (响应速度): 内蒙古 DB15/T 5.4.2.2. */
@ApplicationScoped
public class FiguresDesk {
  private static final int LONGEST = 366;

  private static final String FIGURES =
      "select count(*) as all_of, count(e.first_released_at) as released, count(*) filter (where"
          + " e.first_released_at is not null or c.due_at <= ?6) as decided, count(*) filter (where"
          + " e.first_released_at <= c.due_at) as on_time, percentile_cont(0.5) within group (order"
          + " by extract(epoch from e.first_released_at - e.began_at) / 60) as median from"
          + " emergency e join unit u on u.id = e.unit_id left join emergency_clock c on"
          + " c.emergency_id = e.id and c.kind = case e.kind when 'MAJOR' then 'FIRST_RELEASE' else"
          + " 'RESPONSE' end where e.state <> 'CANCELLED' and e.began_at >= ?1 and e.began_at < ?2"
          + " and (cast(?3 as boolean) or e.unit_id = any(?4) or u.path like any(?5))";

  private final Emergencies emergencies;
  private final HubClock clock;

  FiguresDesk(Emergencies emergencies, HubClock clock) {
    this.emergencies = emergencies;
    this.clock = clock;
  }

  /**
   * Of what began from one day to another, both included, as far as the person sees it.
   *
   * @param from null for a year before the last day
   * @param to null for today
   */
  @WithTransaction
  public Uni<EmergencyFigures> of(Actor by, LocalDate from, LocalDate to) {
    LocalDate last = to == null ? clock.today() : to;
    LocalDate first = from == null ? last.minusDays(LONGEST - 1L) : from;
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days >= LONGEST) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    boolean everything = by.isHub() || by.has(Role.AUDITOR);
    return Sql.of(FIGURES)
        .with(first.atStartOfDay(HubClock.ZONE).toInstant())
        .with(last.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant())
        .with(everything)
        .with(EmergencyDoor.own(by))
        .with(EmergencyRows.below(by))
        .with(clock.now())
        .row(Tuple.class)
        .map(r -> figures(first, last, r));
  }

  private static EmergencyFigures figures(LocalDate from, LocalDate to, Tuple r) {
    Double median = r.get("median", Double.class);
    return new EmergencyFigures(
        from,
        to,
        r.get("all_of", Long.class),
        r.get("released", Long.class),
        r.get("decided", Long.class),
        r.get("on_time", Long.class),
        median == null ? null : Math.max(0, Math.round(median)));
  }
}
