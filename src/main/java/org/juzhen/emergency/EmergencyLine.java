package org.juzhen.emergency;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.ClockView;

/**
 * A thread in a list.
 *
 * @param clockKind which clock ends next, or null
 * @param clock that clock, or null
 * @param updates how many updates were written
 * @param posted how many accounts show the newest one
 * @param accounts how many are to show it
 * @param firstMinutes how long the first information took, or null while there is none
 */
public record EmergencyLine(
    UUID id,
    UUID unitId,
    String unitName,
    EmergencyKind kind,
    String title,
    EmergencyState state,
    HandlingState handling,
    Instant beganAt,
    Instant closedAt,
    ClockKind clockKind,
    ClockView clock,
    long updates,
    long posted,
    long accounts,
    Long firstMinutes) {
  /** The hours that the first information took. */
  public long hours() {
    return firstMinutes == null ? 0 : firstMinutes / 60;
  }

  /** And the minutes besides. */
  public long rest() {
    return firstMinutes == null ? 0 : firstMinutes % 60;
  }

  /** How many of the accounts show the newest update, 0 to 100. */
  public long percent() {
    return accounts == 0 ? 0 : posted * 100 / accounts;
  }

  public int number() {
    return (int) updates;
  }
}
