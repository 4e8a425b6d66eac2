package org.juzhen.web.admin;

import static org.juzhen.kernel.Role.SECURITY_ADMIN;
import static org.juzhen.kernel.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;

/** The parts of administration, each with the roles that use it. */
public enum AdminPart {
  PEOPLE("/admin/people", Set.of(SYSTEM_ADMIN, SECURITY_ADMIN)),
  UNITS("/admin/units", Set.of(SYSTEM_ADMIN)),
  CALENDAR("/working-days", Set.of(SYSTEM_ADMIN)),
  DICTIONARIES("/dictionaries", Set.of(SYSTEM_ADMIN, SECURITY_ADMIN));

  private final String path;
  private final Set<Role> usedBy;

  AdminPart(String path, Set<Role> usedBy) {
    this.path = path;
    this.usedBy = usedBy;
  }

  public String path() {
    return path;
  }

  /** The parts that somebody may use. */
  public static List<AdminPart> of(Actor actor) {
    return Arrays.stream(values())
        .filter(part -> part.usedBy.stream().anyMatch(actor::has))
        .toList();
  }
}
