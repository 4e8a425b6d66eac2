package org.juzhen.supervision;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Basis;

/**
 * An account in use, with how long it has been silent (更新情况).
 *
 * @param days full days since the last post, or since it was entered where it never posted
 * @param silence how serious that is under the rules of its place
 * @param warnDays days after which it is warned
 * @param overdueDays days after which it counts as not updated
 * @param basis where the overdue limit comes from
 */
public record SilentAccount(
    UUID id,
    String name,
    String platform,
    String status,
    UUID unitId,
    String unitName,
    Instant lastPostAt,
    long days,
    Silence silence,
    int warnDays,
    int overdueDays,
    Basis basis) {

  /** How serious a silence is. */
  public enum Silence {
    FRESH,
    WARNED,
    OVERDUE
  }

  public boolean isOverdue() {
    return silence == Silence.OVERDUE;
  }

  public long daysLeft() {
    return Math.max(0, overdueDays - days);
  }

  boolean isSilent() {
    return silence != Silence.FRESH;
  }
}
