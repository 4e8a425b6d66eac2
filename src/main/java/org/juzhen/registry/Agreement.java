package org.juzhen.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.juzhen.kernel.Ids;

/** What binds a contractor (承办协议、保密协议), from its signing to its last day. Never rewritten. */
@Entity
@DynamicUpdate
public class Agreement {
  /** What an agreement is about. */
  public enum Kind {
    /** Who runs what, with which people and quality (承办协议). */
    UNDERTAKING,
    /** That nothing is passed on (保密协议). */
    CONFIDENTIALITY
  }

  @Id UUID id;
  UUID contractorId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String number;
  LocalDate signedOn;
  LocalDate expiresOn;
  UUID fileId;
  Instant warnedAt;
  Instant createdAt;
  UUID createdBy;

  protected Agreement() {}

  Agreement(UUID contractorId, AgreementWords words, Cause cause) {
    id = Ids.next();
    this.contractorId = contractorId;
    kind = words.kind();
    number = words.number().strip();
    signedOn = words.signedOn();
    expiresOn = words.expiresOn();
    createdAt = cause.at();
    createdBy = cause.by().id();
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(signedOn) && !day.isAfter(expiresOn);
  }
}
