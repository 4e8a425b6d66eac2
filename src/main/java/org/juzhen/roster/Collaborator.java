package org.juzhen.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** The office that has an authority's part in a territory, from a day on (协同监管单位). */
@Entity
class Collaborator {
  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  Authority authority;

  UUID officeId;
  LocalDate since;
  LocalDate endedOn;
  Instant createdAt;
  UUID createdBy;

  protected Collaborator() {}

  Collaborator(UUID unitId, Authority authority, UUID officeId, LocalDate since) {
    id = Ids.next();
    this.unitId = unitId;
    this.authority = authority;
    this.officeId = officeId;
    this.since = since;
  }

  Collaborator by(Actor by, Instant at) {
    createdBy = by.id();
    createdAt = at;
    return this;
  }

  void end(LocalDate day) {
    endedOn = day;
  }
}
