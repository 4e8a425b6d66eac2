package org.juzhen.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** Who answers for something in a unit or for one of its accounts (责任人), from a day on. */
@Entity
class Responsible {
  @Id UUID id;
  UUID unitId;
  UUID accountId;

  @Enumerated(EnumType.STRING)
  Duty duty;

  String part;
  String body;
  String name;
  String title;
  String phone;
  UUID personId;
  LocalDate since;
  LocalDate endedOn;
  Instant createdAt;
  UUID createdBy;

  protected Responsible() {}

  Responsible(UUID unitId, ResponsibleWords words, LocalDate since, Cause cause) {
    id = Ids.next();
    this.unitId = unitId;
    this.since = since;
    accountId = words.accountId();
    duty = words.duty();
    part = words.namedPart();
    body = words.namedBody();
    name = words.name().strip();
    title = words.title();
    phone = words.phone();
    createdAt = cause.at();
    createdBy = cause.by().id();
  }

  void end(LocalDate day) {
    endedOn = day;
  }

  /** Whether it is the same human being as far as can be told. */
  boolean isSame(ResponsibleWords words) {
    return name.equals(words.name().strip());
  }
}
