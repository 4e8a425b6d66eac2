package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Lets people to the units that they may see, and says NOT_FOUND to everybody else. */
@ApplicationScoped
public class UnitDoor {
  private final Units units;

  UnitDoor(Units units) {
    this.units = units;
  }

  /** The unit, for who may look at it or administers the hub. */
  public Uni<Unit> seen(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!Reach.withAdministration(by).covers(unit)) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            });
  }

  /** The unit, for who keeps its records. */
  public Uni<Unit> coordinated(Actor by, UUID unitId) {
    return seen(by, unitId).invoke(unit -> by.must(unitId, Role.COORDINATOR));
  }
}
