package org.juzhen.sources;

import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;

/**
 * Who proposes sources, and who confirms them (白名单权限). A unit's own people may propose; that a
 * source is good enough is for the competent department to say (主管部门确定), so its supervisor
 * confirms.
 */
final class SourceKeepers {
  private static final Role[] OF_THE_HUB = {Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN};
  private static final Role[] OF_UNITS = {
    Role.COORDINATOR, Role.CHIEF_REVIEWER, Role.LEADER, Role.PRINCIPAL_LEADER
  };

  private SourceKeepers() {}

  /** Null for the whole hub. */
  static boolean proposes(Actor by, Unit unit) {
    return confirms(by, unit) || unit != null && by.hasAny(unit.id(), OF_UNITS);
  }

  static boolean confirms(Actor by, Unit unit) {
    return unit == null
        ? List.of(OF_THE_HUB).stream().anyMatch(by::has)
        : by.covers(Role.SUPERVISOR, unit.path());
  }

  static void mustPropose(Actor by, Unit unit) {
    if (!proposes(by, unit)) {
      throw KernelProblem.FORBIDDEN.with(
          "needs", unit == null ? List.of(OF_THE_HUB) : List.of(Role.SUPERVISOR, Role.COORDINATOR));
    }
  }

  static void mustConfirm(Actor by, Unit unit) {
    if (!confirms(by, unit)) {
      throw KernelProblem.FORBIDDEN.with(
          "needs", unit == null ? List.of(OF_THE_HUB) : List.of(Role.SUPERVISOR));
    }
  }

  /** The hub's list is everybody's to read; a unit's by those whose texts it judges, and above. */
  static boolean reads(Actor by, Unit unit) {
    return unit == null
        || by.sees(unit.id(), unit.path())
        || by.grants().stream().anyMatch(g -> g.role().isAdministration())
        || by.grants().stream()
            .anyMatch(g -> g.unitPath() != null && g.unitPath().startsWith(unit.path()));
  }
}
