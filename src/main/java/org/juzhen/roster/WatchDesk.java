package org.juzhen.roster;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.UnitDoor;

/** Keeps who is on watch at a unit at night and on days off (值班表), 内蒙古 DB15/T 4.6.2.2.1. */
@ApplicationScoped
public class WatchDesk {
  private final Watches watches;
  private final People people;
  private final UnitDoor door;
  private final List<WatchNews> news;
  private final AuditDesk audit;
  private final HubClock clock;

  WatchDesk(
      Watches watches,
      People people,
      UnitDoor door,
      @All List<WatchNews> news,
      AuditDesk audit,
      HubClock clock) {
    this.watches = watches;
    this.people = people;
    this.door = door;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** The turns that are not over yet. */
  @WithTransaction
  public Uni<List<WatchView>> list(Actor by, UUID unit) {
    return door.seen(by, unit).chain(x -> watches.coming(unit, clock.now())).chain(this::views);
  }

  /** Enters a turn of somebody of the unit. */
  @WithTransaction
  public Uni<WatchView> enter(Actor by, UUID unit, NewWatch wanted) {
    return door.seen(by, unit)
        .invoke(x -> mustKeep(by, unit))
        .invoke(x -> wanted.mustBeATurn())
        .chain(x -> people.these(List.of(wanted.personId())))
        .invoke(found -> mustBeOf(unit, found))
        .chain(x -> watches.persist(new Watch(unit, wanted, by, clock.now())))
        .call(w -> audit.record(by, "ENTER_WATCH", subject(unit), Map.of("from", w.fromAt)))
        .call(w -> InTurn.each(news, n -> n.turnChanged(w.personId)))
        .chain(w -> views(List.of(w)))
        .map(views -> views.get(0));
  }

  /** Takes a turn out again; what is left are the others. */
  @WithTransaction
  public Uni<List<WatchView>> remove(Actor by, UUID unit, UUID id) {
    return door.seen(by, unit)
        .invoke(x -> mustKeep(by, unit))
        .chain(x -> watches.required(unit, id))
        .call(watches::delete)
        .call(w -> audit.record(by, "REMOVE_WATCH", subject(unit), Map.of("from", w.fromAt)))
        .call(w -> InTurn.each(news, n -> n.turnChanged(w.personId)))
        .chain(x -> watches.flush())
        .chain(x -> watches.coming(unit, clock.now()))
        .chain(this::views);
  }

  /** Who is on watch at the unit at this moment; joins the caller's transaction. */
  @WithTransaction
  public Uni<List<UUID>> onDuty(UUID unit, Instant at) {
    return watches.on(unit, at);
  }

  /** Who is on watch at one of many units at this moment; joins the caller's transaction. */
  @WithTransaction
  public Uni<List<UUID>> onDuty(Collection<UUID> units, Instant at) {
    return units.isEmpty() ? Uni.createFrom().item(List.of()) : watches.on(units, at);
  }

  /** Who is on watch at each of many units at this moment; joins the caller's transaction. */
  @WithTransaction
  public Uni<Map<UUID, List<UUID>>> onDutyByUnit(Collection<UUID> units, Instant at) {
    return watches
        .between(units, at, at.plusNanos(1_000))
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.groupingBy(
                            w -> w.unitId,
                            Collectors.mapping(
                                w -> w.personId,
                                Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    all -> all.stream().distinct().toList())))));
  }

  /** The units that somebody watches at this moment; joins the caller's transaction. */
  @WithTransaction
  public Uni<List<UUID>> watchedBy(UUID person, Instant at) {
    return person == null ? Uni.createFrom().item(List.of()) : watches.watchedBy(person, at);
  }

  private static void mustKeep(Actor by, UUID unit) {
    by.must(unit, Role.COORDINATOR, Role.LEADER, Role.SUPERVISOR);
  }

  private static void mustBeOf(UUID unit, List<Person> found) {
    if (found.isEmpty() || !unit.equals(found.get(0).unitId()) || found.get(0).hasLeft()) {
      throw KernelProblem.field("personId", "UNKNOWN");
    }
  }

  private Uni<List<WatchView>> views(List<Watch> found) {
    return people
        .these(found.stream().map(w -> w.personId).distinct().toList())
        .map(known -> known.stream().collect(Collectors.toMap(Person::id, Person::name)))
        .map(
            names ->
                found.stream()
                    .map(w -> WatchView.of(w, names.getOrDefault(w.personId, ""), clock.now()))
                    .toList());
  }

  private static Subject subject(UUID unit) {
    return new Subject("unit", unit, unit);
  }
}
