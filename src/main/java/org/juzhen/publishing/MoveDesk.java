package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;

/**
 * Plans one account of a post for another moment, the others stay (改期). It is the scheduling of
 * {@link ScheduleDesk} with its guards and its gate, for one account.
 */
@ApplicationScoped
public class MoveDesk {
  private final Posts posts;
  private final Deliveries deliveries;
  private final PostFiles files;
  private final PostDoor door;
  private final ScheduleDesk schedule;
  private final OffHours hours;
  private final LatePlans late;
  private final AuditDesk audit;
  private final HubClock clock;

  MoveDesk(
      Posts posts,
      Deliveries deliveries,
      PostFiles files,
      PostDoor door,
      ScheduleDesk schedule,
      OffHours hours,
      LatePlans late,
      AuditDesk audit,
      HubClock clock) {
    this.posts = posts;
    this.deliveries = deliveries;
    this.files = files;
    this.door = door;
    this.schedule = schedule;
    this.hours = hours;
    this.late = late;
    this.audit = audit;
    this.clock = clock;
  }

  /** What {@link #move} would meet; nothing is changed. */
  @WithTransaction
  public Uni<PlannedMove> tried(Actor by, UUID id, WantedMoment wanted) {
    return guarded(by, id, wanted).map(m -> m.as(id, null));
  }

  /** Takes the plan back and makes another in the same transaction. */
  @WithTransaction
  public Uni<PlannedMove> move(Actor by, UUID id, WantedMoment wanted) {
    String reason = wanted.reason();
    return guarded(by, id, wanted)
        .call(m -> schedule.replan(by, m.file(), m.timing(), reason))
        .call(
            m ->
                audit.record(
                    by, "MOVE_DELIVERY", RecordDesk.subject(m.delivery()), said(m, reason)))
        .chain(
            m ->
                deliveries
                    .flush()
                    .chain(x -> hours.of(id))
                    .chain(before -> standing(m).map(now -> m.as(now, before))));
  }

  private Uni<Moving> guarded(Actor by, UUID id, WantedMoment wanted) {
    return deliveries
        .postOf(id)
        .chain(posts::locked)
        .call(p -> door.mustSee(by, p.unitId, id))
        .invoke(p -> by.must(p.unitId, Role.EDITOR))
        .call(p -> deliveries.lockedOf(p.id))
        .chain(files::of)
        .map(f -> Moving.of(f, id, wanted))
        .invoke(m -> m.mustBeMovable(clock.now()))
        .invoke(m -> m.file().mustBeOfOneUnit())
        .call(m -> schedule.mayBePlanned(m.file(), m.timing()))
        .call(m -> hours.mustBeOpen(m.file(), m.timing(), m.isPushed(), wanted.reason()))
        .call(m -> late.mustBeInTime(m.file(), m.timing(), wanted.reason()));
  }

  private Uni<UUID> standing(Moving m) {
    return deliveries
        .find(
            "sourceId = ?1 and accountId = ?2 and state = ?3",
            m.file().post().id,
            m.delivery().accountId,
            DeliveryState.PLANNED)
        .<Delivery>firstResult()
        .map(d -> d.id);
  }

  private static Map<String, ?> said(Moving m, String reason) {
    return Map.of(
        "post",
        m.file().post().id,
        "from",
        m.delivery().dueAt.toString(),
        "to",
        m.at().toString(),
        "reason",
        reason == null ? "" : reason.strip());
  }
}
