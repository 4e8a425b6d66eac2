package org.juzhen.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exception as others see it.
 *
 * @param accountId the account that came of it, or null while it is free
 */
public record ExceptionView(
    UUID id,
    UUID unitId,
    Platform platform,
    String document,
    LocalDate decidedOn,
    String reason,
    String grantedBy,
    Instant grantedAt,
    UUID accountId) {

  static ExceptionView of(AccountException e) {
    return new ExceptionView(
        e.id,
        e.unitId,
        e.platform,
        e.document,
        e.decidedOn,
        e.reason,
        e.grantedByName,
        e.grantedAt,
        e.accountId);
  }
}
