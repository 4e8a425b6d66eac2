package org.juzhen.repost.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Column;
import org.juzhen.repost.planner.Urgency;
import org.juzhen.repost.planner.Way;

/**
 * A duty that is owed, and how far its post is.
 *
 * @param pin what a person has fixed for it, or null
 * @param delivery what is on its way, or null
 * @param cleared whether the account's text may go out now
 * @param submitted when it was put forward, while its review is open; or null
 */
record OwedRow(
    UUID duty,
    UUID account,
    Instant clockStart,
    Instant due,
    Importance importance,
    Fixed pin,
    Delivery delivery,
    boolean cleared,
    Instant submitted) {

  /** A moment and way that a person chose. */
  record Fixed(Way way, Instant at) {}

  /**
   * A delivery under way, alone or with others as one push.
   *
   * @param id of the push that it shares, or its own
   * @param open it is only planned; others can still go along
   * @param articles how many the push carries
   * @param place where it stands in it, or null
   * @param own the delivery itself
   */
  record Delivery(
      UUID id,
      boolean byHand,
      boolean push,
      Instant at,
      boolean open,
      int articles,
      Integer place,
      UUID own) {}

  boolean isCarriedBy(UUID some) {
    return delivery != null && delivery.own().equals(some);
  }

  /** Whether what carries it goes out in this push. */
  boolean isIn(UUID push) {
    return delivery != null && delivery.id().equals(push);
  }

  static OwedRow of(Object[] r) {
    Fixed pin = r[5] == null ? null : new Fixed(Way.valueOf((String) r[5]), Column.instant(r[6]));
    Delivery delivery =
        r[7] == null
            ? null
            : new Delivery(
                (UUID) r[7],
                "WAITING_FOR_PERSON".equals(r[8]),
                (Boolean) r[9],
                Column.instant(r[10]),
                "PLANNED".equals(r[8]),
                ((Number) r[13]).intValue(),
                (Integer) r[14],
                (UUID) r[15]);
    return new OwedRow(
        (UUID) r[0],
        (UUID) r[1],
        Column.instant(r[2]),
        Column.instant(r[3]),
        r[4] == null ? Importance.ORDINARY : Importance.valueOf((String) r[4]),
        pin,
        delivery,
        Boolean.TRUE.equals(r[11]),
        Column.instant(r[12]));
  }

  /** The time that the repost has in all. */
  Duration time() {
    return Duration.between(clockStart, due);
  }

  Urgency urgency() {
    return Urgency.valueOf(importance.name());
  }
}
