package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A training that a person went through; recorded once, never rewritten. */
@Entity
class Training {
  @Id UUID id;
  UUID personId;
  LocalDate heldOn;
  String topic;
  BigDecimal hours;
  String certificateNo;
  UUID recordedBy;
  String recordedByName;
  Instant recordedAt;

  protected Training() {}

  Training(UUID personId, TrainingWords words, Actor by, Instant at) {
    id = Ids.next();
    this.personId = personId;
    heldOn = words.heldOn();
    topic = words.topic().strip();
    hours = words.hours();
    certificateNo = words.certificateNo();
    recordedBy = by.id();
    recordedByName = by.name();
    recordedAt = at;
  }
}
