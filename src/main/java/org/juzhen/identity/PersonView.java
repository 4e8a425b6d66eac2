package org.juzhen.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;

/** A person as others see one. */
public record PersonView(
    UUID id,
    String username,
    String name,
    UUID unitId,
    List<HeldView> roles,
    UUID contractorId,
    LocalDate registeredOn,
    LocalDate trainedOn,
    Employment employment,
    boolean left) {

  /** A role that is held, and where. */
  public record HeldView(Role role, UUID unitId, LocalDate until) {}

  static PersonView of(Person p) {
    return of(p, List.of());
  }

  static PersonView of(Person p, List<RoleHeld> held) {
    return new PersonView(
        p.id(),
        p.username(),
        p.name(),
        p.unitId(),
        held.stream()
            .filter(h -> h.personId.equals(p.id()))
            .map(h -> new HeldView(h.role, h.unitId, h.until))
            .toList(),
        p.contractorId,
        p.registeredOn,
        p.trainedOn,
        p.employment,
        p.hasLeft());
  }
}
