package org.juzhen.supervision;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.UnitDoor;

/** Lays out what a unit goes through every week: 国办发〔2014〕57号 四(十一) (每周研究). */
@ApplicationScoped
public class WeekDesk {
  private static final Duration WEEK = Duration.ofDays(7);

  private final WeekRows rows;
  private final UnitDoor door;
  private final HubClock clock;

  WeekDesk(WeekRows rows, UnitDoor door, HubClock clock) {
    this.rows = rows;
    this.door = door;
    this.clock = clock;
  }

  /**
   * The sheet of a week.
   *
   * @param items due in the seven days from this day on, or open still
   */
  public record Sheet(UUID unitId, String unit, LocalDate from, List<WeekItem> items) {
    public List<WeekItem> of(WeekItem.Kind kind) {
      return items.stream().filter(i -> i.kind() == kind).toList();
    }
  }

  /** The week from today on, for who may look at the unit. */
  @WithTransaction
  public Uni<Sheet> sheet(Actor by, UUID unitId) {
    return door.seen(by, unitId)
        .chain(
            unit ->
                rows.of(unitId, clock.now().plus(WEEK))
                    .map(items -> new Sheet(unitId, unit.name(), clock.today(), items)));
  }
}
