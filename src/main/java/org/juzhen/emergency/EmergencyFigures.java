package org.juzhen.emergency;

import java.time.LocalDate;

/**
 * How fast the public was told (首发用时), of matters that began between two days.
 *
 * @param all threads that were not opened by mistake
 * @param released those of which something was told
 * @param decided those told of, and those whose time is over without
 * @param onTime those told of within their time
 * @param medianMinutes from the event, or its discovery, to the first information; null without any
 */
public record EmergencyFigures(
    LocalDate from,
    LocalDate to,
    long all,
    long released,
    long decided,
    long onTime,
    Long medianMinutes) {

  /** The share of the decided ones told of in time, 0 to 100; null where nothing is decided yet. */
  public Long percent() {
    return decided == 0 ? null : Long.valueOf(onTime * 100 / decided);
  }

  public long hours() {
    return medianMinutes == null ? 0 : medianMinutes / 60;
  }

  public long rest() {
    return medianMinutes == null ? 0 : medianMinutes % 60;
  }
}
