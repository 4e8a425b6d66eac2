package org.juzhen.web.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.identity.PersonView;
import org.juzhen.kernel.Role;

/** A person on a page: every unit by its name. */
record PersonLine(
    UUID id, String username, String name, UUID unitId, String unit, List<HeldLine> roles) {

  /** A role and where it is held; an empty unit means the whole hub. */
  record HeldLine(Role role, UUID unitId, String unit, LocalDate until) {}

  static PersonLine of(PersonView p, Map<UUID, String> units) {
    return new PersonLine(
        p.id(),
        p.username(),
        p.name(),
        p.unitId(),
        units.getOrDefault(p.unitId(), ""),
        p.roles().stream()
            .map(
                h ->
                    new HeldLine(
                        h.role(), h.unitId(), units.getOrDefault(h.unitId(), ""), h.until()))
            .toList());
  }
}
