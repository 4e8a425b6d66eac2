package org.juzhen.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Role;

/** Which roles may be held together (三员分立). */
final class RolePolicy {
  /** What somebody from outside may hold. */
  private static final Set<Role> OUTSIDE =
      EnumSet.of(Role.CONTRIBUTOR, Role.EDITOR, Role.REVIEWER, Role.HANDLER, Role.OBSERVER);

  private RolePolicy() {}

  /** What somebody from outside may hold, in the order of the roles. */
  static List<Role> outside() {
    return List.copyOf(OUTSIDE);
  }

  /**
   * Says no to administration roles combined with anything, and to content roles without a unit.
   */
  static void check(List<WantedRole> roles, UUID ownUnit) {
    List<Role> distinct = roles.stream().map(WantedRole::role).distinct().toList();
    boolean administers = distinct.stream().anyMatch(Role::isAdministration);
    if (administers && distinct.size() > 1) {
      throw IdentityProblem.ROLES_EXCLUDE_EACH_OTHER
          .with("roles", distinct)
          .field("roles", "WRONG_VALUE");
    }
    boolean homeless =
        roles.stream()
            .anyMatch(r -> !r.role().isAdministration() && r.unitId() == null && ownUnit == null);
    if (homeless) {
      throw IdentityProblem.ROLE_NEEDS_UNIT.problem().field("roles", "REQUIRED");
    }
  }

  /** Says no to roles that stay with the sponsor (管办分离): releasing, supervising, filing. */
  static void checkContractor(List<WantedRole> roles) {
    List<Role> kept =
        roles.stream().map(WantedRole::role).filter(r -> !OUTSIDE.contains(r)).toList();
    if (!kept.isEmpty()) {
      throw IdentityProblem.ROLE_IS_THE_SPONSORS.with("roles", kept).field("roles", "WRONG_VALUE");
    }
  }
}
