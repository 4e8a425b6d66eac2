package org.juzhen.repost;

import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.Role;

/** When people are reminded of a duty, as a share of its time, and who is. */
enum Mark {
  HALF(50, Role.EDITOR),
  THREE_QUARTERS(75, Role.LEADER),
  OVER(100, Role.SUPERVISOR);

  private final int percent;
  private final Role told;

  Mark(int percent, Role told) {
    this.percent = percent;
    this.told = told;
  }

  int percent() {
    return percent;
  }

  Role told() {
    return told;
  }

  boolean isLast() {
    return this == OVER;
  }

  Instant at(Instant start, Instant due) {
    return start.plus(Duration.between(start, due).multipliedBy(percent).dividedBy(100));
  }

  /** The mark that comes after so many. */
  static Mark after(int told) {
    return values()[Math.min(told, values().length - 1)];
  }

  /**
   * The last mark that has been reached: an article that arrived late is told of once, not thrice.
   */
  static Mark reached(Instant start, Instant due, Instant now) {
    Mark reached = HALF;
    for (Mark mark : values()) {
      if (!now.isBefore(mark.at(start, due))) {
        reached = mark;
      }
    }
    return reached;
  }
}
