package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/** Who stands in for whom in which role at which unit (A 岗、B 岗). Never changed, only ended. */
@Entity
class StandIn {
  @Id UUID id;

  @Column(updatable = false)
  UUID unitId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Role role;

  @Column(updatable = false)
  UUID personId;

  @Column(updatable = false)
  UUID deputyId;

  @Column(updatable = false)
  Instant since;

  @Column(updatable = false)
  UUID setBy;

  @Column(updatable = false)
  String setByName;

  Instant endedAt;
  UUID endedBy;

  protected StandIn() {}

  StandIn(UUID unitId, Role role, UUID personId, UUID deputyId, Actor by, Instant at) {
    this.id = Ids.next();
    this.unitId = unitId;
    this.role = role;
    this.personId = personId;
    this.deputyId = deputyId;
    this.since = at;
    this.setBy = by.id();
    this.setByName = by.name();
  }

  void end(Actor by, Instant at) {
    if (endedAt != null) {
      throw SigningProblem.ENDED_BEFORE.problem();
    }
    endedAt = at;
    endedBy = by.id();
  }

  boolean isInForce(Instant at) {
    return !since.isAfter(at) && (endedAt == null || endedAt.isAfter(at));
  }
}
