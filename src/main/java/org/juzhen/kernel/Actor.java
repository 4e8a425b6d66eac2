package org.juzhen.kernel;

import java.util.List;
import java.util.UUID;

/**
 * Who acts: a person with the roles held at this moment, or the hub itself.
 *
 * @param id the person, or null for the hub
 * @param name as it appears in the journal
 * @param unitId the person's own unit, or null
 * @param sessionId the session of the request, or null
 * @param grants the roles held now
 */
public record Actor(UUID id, String name, UUID unitId, UUID sessionId, List<Grant> grants) {
  public Actor {
    grants = List.copyOf(grants);
  }

  /** The hub acting by itself, for example a timer. */
  public static Actor hub(String job) {
    return new Actor(null, job, null, null, List.of());
  }

  public boolean isHub() {
    return id == null;
  }

  /** Holds the role anywhere. */
  public boolean has(Role role) {
    return grants.stream().anyMatch(g -> g.role() == role);
  }

  /** Holds the role at exactly this unit. */
  public boolean has(Role role, UUID unit) {
    return grants.stream().anyMatch(g -> g.role() == role && unit.equals(g.unitId()));
  }

  /** Holds one of the roles at exactly this unit. */
  public boolean hasAny(UUID unit, Role... roles) {
    return List.of(roles).stream().anyMatch(role -> has(role, unit));
  }

  /** Holds the role at this unit or at one above it. */
  public boolean covers(Role role, String unitPath) {
    return grants.stream()
        .anyMatch(
            g -> g.role() == role && g.unitPath() != null && unitPath.startsWith(g.unitPath()));
  }

  /** Holds any role at this unit, supervises it, or audits the hub. */
  public boolean sees(UUID unit, String unitPath) {
    return has(Role.AUDITOR)
        || grants.stream().anyMatch(g -> unit.equals(g.unitId()))
        || covers(Role.SUPERVISOR, unitPath)
        || covers(Role.OBSERVER, unitPath);
  }

  /** The units at which the person holds anything. */
  public List<UUID> units() {
    return grants.stream().map(Grant::unitId).filter(u -> u != null).distinct().toList();
  }

  /** The units at which the role is held. */
  public List<UUID> unitsWith(Role role) {
    return grants.stream().filter(g -> g.role() == role).map(Grant::unitId).toList();
  }

  /** Says no to whoever does not hold one of the roles at the unit. */
  public void must(UUID unit, Role... roles) {
    if (!hasAny(unit, roles)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(roles));
    }
  }
}
