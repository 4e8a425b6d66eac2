package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.UnitDoor;

/** Keeps who read what was published, and what came of it: 国办发〔2017〕47号 二(二)3 (值班审看). */
@ApplicationScoped
public class ReadingDesk {
  /** Whoever works at the unit may be on duty. */
  static final Role[] ON_DUTY = {
    Role.EDITOR, Role.REVIEWER, Role.CHIEF_REVIEWER, Role.LEADER, Role.HANDLER, Role.COORDINATOR
  };

  private final Readings readings;
  private final UnitDoor door;
  private final AuditDesk audit;
  private final HubClock clock;

  ReadingDesk(Readings readings, UnitDoor door, AuditDesk audit, HubClock clock) {
    this.readings = readings;
    this.door = door;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes down a duty. */
  @WithTransaction
  public Uni<ReadingView> enter(Actor by, UUID unitId, ReadingWords words) {
    words.mustBeWhole(clock.today());
    return door.seen(by, unitId)
        .invoke(unit -> by.must(unitId, ON_DUTY))
        .chain(unit -> readings.persist(new Reading(unitId, words, by, clock.now())))
        .call(
            r ->
                audit.record(
                    by,
                    "READ_ON_DUTY",
                    new Subject("unit", unitId, unitId),
                    Map.of("day", r.day, "faults", r.findings != null)))
        .map(ReadingView::of);
  }

  /** What was read, the latest first. */
  @WithTransaction
  public Uni<Slice<ReadingView>> list(Actor by, UUID unitId, Paging paging) {
    return door.seen(by, unitId)
        .chain(x -> readings.of(unitId, paging))
        .map(found -> Slice.of(found, paging, r -> r.id.toString()).map(ReadingView::of));
  }
}
