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

/** That a unit may have one account more on a platform (例外批准): by which document, who agreed. */
@Entity
@DynamicUpdate
class AccountException {
  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  Platform platform;

  String document;
  LocalDate decidedOn;
  String reason;
  UUID grantedBy;
  String grantedByName;
  Instant grantedAt;
  UUID accountId;
  UUID filingId;
  LocalDate validUntil;

  protected AccountException() {}

  AccountException(UUID unitId, ExceptionWords words, Cause cause) {
    id = Ids.next();
    this.unitId = unitId;
    platform = words.platform();
    document = words.document().strip();
    decidedOn = words.decidedOn();
    reason = words.reason().strip();
    validUntil = words.validUntil();
    grantedBy = cause.by().id();
    grantedByName = cause.by().name();
    grantedAt = cause.at();
  }

  /** The account that came of it, and by which filing. */
  void uses(UUID account, UUID filing) {
    accountId = account;
    filingId = filing;
  }
}
