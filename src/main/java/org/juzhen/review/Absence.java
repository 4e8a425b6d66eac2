package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** When somebody is away from a unit (离岗), from the first day to the last. */
@Entity
class Absence {
  @Id UUID id;

  @Column(updatable = false)
  UUID unitId;

  @Column(updatable = false)
  UUID personId;

  @Column(updatable = false)
  LocalDate fromDay;

  @Column(updatable = false)
  LocalDate untilDay;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  Instant setAt;

  @Column(updatable = false)
  UUID setBy;

  @Column(updatable = false)
  String setByName;

  Instant endedAt;
  UUID endedBy;

  protected Absence() {}

  Absence(UUID unitId, AbsenceWords words, Actor by, Instant at) {
    this.id = Ids.next();
    this.unitId = unitId;
    this.personId = words.personId();
    this.fromDay = words.from();
    this.untilDay = words.until();
    this.reason = words.reason().strip();
    this.setAt = at;
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

  /** Whether the person is away at this moment, as far as was known then. */
  boolean covers(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, HubClock.ZONE);
    boolean known = !setAt.isAfter(at) && (endedAt == null || endedAt.isAfter(at));
    return known && !day.isBefore(fromDay) && !day.isAfter(untilDay);
  }
}
