package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/** A role that a person holds at a unit, or for the whole hub. */
@Entity
@Table(name = "person_role")
class RoleHeld {
  @Id UUID id;
  UUID personId;

  @Enumerated(EnumType.STRING)
  Role role;

  UUID unitId;
  LocalDate until;
  Instant grantedAt;
  UUID grantedBy;

  protected RoleHeld() {}

  RoleHeld(UUID personId, Role role, UUID unitId, LocalDate until, UUID grantedBy, Instant at) {
    this.id = Ids.next();
    this.personId = personId;
    this.role = role;
    this.unitId = unitId;
    this.until = until;
    this.grantedBy = grantedBy;
    this.grantedAt = at;
  }

  /** The same role at the same unit until the same day. */
  boolean isLike(RoleHeld other) {
    return role == other.role
        && Objects.equals(unitId, other.unitId)
        && Objects.equals(until, other.until);
  }
}
