package org.juzhen.upward;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Who did what with an offer (办理经过); never changed. */
@Entity
class UpwardStep {
  @Id UUID id;
  UUID offerId;
  String action;
  Instant at;
  UUID byId;
  String byName;
  String words;

  protected UpwardStep() {}

  UpwardStep(UUID offer, String action, Actor by, Instant at, String words) {
    id = Ids.next();
    offerId = offer;
    this.action = action;
    this.at = at;
    byId = by.id();
    byName = by.name();
    this.words = words;
  }
}
