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

/**
 * Who stands in for whom in which role at which unit (A 岗、B 岗). Never changed, only agreed to and
 * ended; what somebody else arranged counts once the holder or the supervisor agreed (本人或主管单位同意).
 */
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

  Instant agreedAt;
  UUID agreedBy;
  String agreedByName;
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

  /** The holder or the supervisor lets it count. */
  void agree(Actor by, Instant at) {
    mustWait();
    agreedAt = at;
    agreedBy = by.id();
    agreedByName = by.name();
  }

  /** It waits for somebody's agreement. */
  void mustWait() {
    if (endedAt != null) {
      throw SigningProblem.ENDED_BEFORE.problem();
    }
    if (isAgreed()) {
      throw SigningProblem.DEPUTY_AGREED_BEFORE.problem();
    }
  }

  /** The holder arranged it, or agreed, or the supervisor did. */
  boolean isAgreed() {
    return setBy.equals(personId) || agreedAt != null;
  }

  boolean isAgreed(Instant at) {
    return setBy.equals(personId) || agreedAt != null && !agreedAt.isAfter(at);
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
