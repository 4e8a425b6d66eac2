package org.juzhen.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One person's turn on watch at a unit (值班). */
@Entity
class Watch {
  @Id UUID id;
  UUID unitId;
  UUID personId;
  Instant fromAt;
  Instant untilAt;
  Instant createdAt;
  UUID createdBy;

  protected Watch() {}

  Watch(UUID unitId, NewWatch wanted, Actor by, Instant at) {
    id = Ids.next();
    this.unitId = unitId;
    personId = wanted.personId();
    fromAt = wanted.from().toInstant();
    untilAt = wanted.until().toInstant();
    createdAt = at;
    createdBy = by.id();
  }
}
