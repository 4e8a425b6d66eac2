package org.juzhen.review.dictionary;

import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/** Who keeps a dictionary, and who reads it (词库管理权限). */
final class DictionaryKeepers {
  private static final Role[] OF_UNITS = {Role.COORDINATOR, Role.CHIEF_REVIEWER};
  private static final Role[] OF_THE_HUB = {Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN};

  private DictionaryKeepers() {}

  /** The hub's are kept by its administrators, a unit's by that unit's own people. */
  static boolean keeps(Actor by, UUID unitId) {
    return unitId == null
        ? List.of(OF_THE_HUB).stream().anyMatch(by::has)
        : by.hasAny(unitId, OF_UNITS);
  }

  static void mustKeep(Actor by, UUID unitId) {
    if (!keeps(by, unitId)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(unitId == null ? OF_THE_HUB : OF_UNITS));
    }
  }

  /** Whoever's texts are read by it, and whoever supervises the unit. */
  static boolean reads(Actor by, String unitPath) {
    return unitPath.isEmpty()
        || by.grants().stream().anyMatch(g -> g.role().isAdministration())
        || by.grants().stream()
            .anyMatch(g -> g.unitPath() != null && g.unitPath().startsWith(unitPath))
        || by.covers(Role.SUPERVISOR, unitPath)
        || by.covers(Role.OBSERVER, unitPath);
  }
}
