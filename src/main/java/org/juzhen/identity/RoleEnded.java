package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/** A role that a person held until it was taken away: who could do what on a day is asked later. */
@Entity
@Table(name = "person_role_ended")
class RoleEnded {
  @Id UUID id;
  UUID roleId;
  UUID personId;

  @Enumerated(EnumType.STRING)
  Role role;

  UUID unitId;
  Instant grantedAt;
  LocalDate until;
  Instant endedAt;

  protected RoleEnded() {}

  RoleEnded(RoleHeld held, Instant at) {
    this.id = Ids.next();
    this.roleId = held.id;
    this.personId = held.personId;
    this.role = held.role;
    this.unitId = held.unitId;
    this.grantedAt = held.grantedAt;
    this.until = held.until;
    this.endedAt = at;
  }
}
