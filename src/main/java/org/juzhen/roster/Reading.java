package org.juzhen.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** That somebody read what a unit published on a day (值班审看); never rewritten. */
@Entity
class Reading {
  @Id UUID id;
  UUID unitId;
  LocalDate day;
  UUID readerId;
  String readerName;
  int pieces;
  String findings;
  String measures;
  Instant createdAt;

  protected Reading() {}

  Reading(UUID unitId, ReadingWords words, Actor by, Instant at) {
    id = Ids.next();
    this.unitId = unitId;
    day = words.day();
    pieces = words.pieces();
    findings = words.findings();
    measures = words.measures();
    readerId = by.id();
    readerName = by.name();
    createdAt = at;
  }
}
