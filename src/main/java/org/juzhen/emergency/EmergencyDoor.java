package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.roster.WatchDesk;

/**
 * Who sees a thread and who runs it: the leading unit's coordinator, leaders and supervisor, and
 * whoever is on watch there (值班人员). Units below see it once they have to post something of it.
 */
@ApplicationScoped
class EmergencyDoor {
  private static final Role[] RUN = {
    Role.COORDINATOR, Role.LEADER, Role.PRINCIPAL_LEADER, Role.SUPERVISOR
  };
  static final Role[] LEAD = {Role.LEADER, Role.PRINCIPAL_LEADER};

  private static final String CONCERNED =
      "select count(*) from emergency_update u join emergency_target t on t.update_id = u.id where"
          + " u.emergency_id = ?1 and u.told_at is not null and t.unit_id = any(?2)";

  private final Emergencies emergencies;
  private final Units units;
  private final WatchDesk watches;
  private final HubClock clock;

  EmergencyDoor(Emergencies emergencies, Units units, WatchDesk watches, HubClock clock) {
    this.emergencies = emergencies;
    this.units = units;
    this.watches = watches;
    this.clock = clock;
  }

  /**
   * How somebody stands to a thread.
   *
   * @param inside belongs to the leading unit or watches over it
   */
  record Standing(Unit unit, boolean inside, boolean runs, boolean leads, boolean edits) {}

  /** How the person stands to the thread; NOT_FOUND for whoever may not see it. */
  Uni<Standing> seen(Actor by, Emergency e) {
    return units
        .required(e.unitId)
        .chain(
            unit ->
                by.sees(unit.id(), unit.path())
                    ? inside(by, unit)
                    : concerned(by, e.id)
                        .map(
                            yes -> {
                              if (!yes) {
                                throw KernelProblem.NOT_FOUND.with("emergency", e.id);
                              }
                              return new Standing(unit, false, false, false, false);
                            }));
  }

  private Uni<Standing> inside(Actor by, Unit unit) {
    return runs(by, unit)
        .map(
            runs ->
                new Standing(
                    unit, true, runs, by.hasAny(unit.id(), LEAD), by.has(Role.EDITOR, unit.id())));
  }

  private Uni<Boolean> concerned(Actor by, UUID emergency) {
    return Sql.of(CONCERNED).with(emergency).with(own(by)).row(Long.class).map(n -> n > 0);
  }

  /** The units at which somebody holds anything. */
  static UUID[] own(Actor by) {
    return by.grants().stream()
        .map(Grant::unitId)
        .filter(id -> id != null)
        .distinct()
        .toArray(UUID[]::new);
  }

  /** Runs threads of the unit by a role. */
  static boolean holds(Actor by, UUID unit) {
    return by.hasAny(unit, RUN);
  }

  private Uni<Boolean> runs(Actor by, Unit unit) {
    return holds(by, unit.id())
        ? Uni.createFrom().item(true)
        : watches.onDuty(unit.id(), clock.now()).map(on -> on.contains(by.id()));
  }

  /** The unit, for who may open a thread there. */
  Uni<Unit> opening(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!by.sees(unit.id(), unit.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            })
        .call(unit -> runs(by, unit).invoke(EmergencyDoor::mustRun));
  }

  static void mustRun(boolean runs) {
    if (!runs) {
      throw EmergencyProblem.NOT_ON_DUTY.problem();
    }
  }
}
