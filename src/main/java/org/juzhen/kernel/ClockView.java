package org.juzhen.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A running deadline as it is shown everywhere: how long is left, of what, and why.
 *
 * @param name what runs, as a key of the interface's texts, for example {@code repost}
 * @param startAt when it began
 * @param dueAt when it ends
 * @param now the moment of looking
 * @param value the rule's value in words, for example {@code 12 小时}
 * @param basis where the value comes from
 */
public record ClockView(
    String name, Instant startAt, Instant dueAt, Instant now, String value, Basis basis) {

  public boolean late() {
    return !now.isBefore(dueAt);
  }

  /** Less than a quarter of the time is left. */
  public boolean soon() {
    return !late() && left().multipliedBy(4).compareTo(Duration.between(startAt, dueAt)) < 0;
  }

  /** What is left, or by how much it is late; never negative. */
  public Duration left() {
    return Duration.between(now, dueAt).abs();
  }

  /** 0 (over) to 100 (just begun), for the ring. */
  public int percentLeft() {
    long whole = Duration.between(startAt, dueAt).toMillis();
    if (late() || whole <= 0) {
      return 0;
    }
    return (int) Math.max(0, Math.min(100, left().toMillis() * 100 / whole));
  }

  public long days() {
    return left().toDays();
  }

  public int hours() {
    return left().toHoursPart();
  }

  public int minutes() {
    return left().toMinutesPart();
  }
}
