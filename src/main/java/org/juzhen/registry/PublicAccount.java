package org.juzhen.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What everybody may know of an account (公开名录): whose it is and how it stands, and nothing of the
 * people behind it.
 *
 * @param unit the sponsoring unit's full name
 * @param inForce it speaks for the unit today
 * @param archived it has ended, and what it showed is kept (已归档)
 * @param since filed on this day; for one that has ended, ended on this day; null where unknown
 */
public record PublicAccount(
    UUID id,
    String name,
    Platform platform,
    String platformId,
    String url,
    UUID unitId,
    String unit,
    String regionCode,
    AccountStatus status,
    boolean inForce,
    boolean archived,
    boolean main,
    String filingNo,
    String filingAuthority,
    LocalDate since) {

  /** How it is coloured: good, soon, late, or quiet. */
  public String tone() {
    return status.tone();
  }
}
