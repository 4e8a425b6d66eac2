package org.juzhen.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exception as others see it.
 *
 * @param accountId the account that came of it, or null while it is free
 * @param filingId the filing that used it
 * @param validUntil the last day on which it may be used, or null for no end
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
    UUID accountId,
    UUID filingId,
    LocalDate validUntil) {

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
        e.accountId,
        e.filingId,
        e.validUntil);
  }
}
