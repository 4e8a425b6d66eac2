package org.juzhen.publishing;

import java.time.Instant;

/** A delivery that was planned for a duty which nobody owes any more (待确认的投递). */
final class UnowedDelivery {
  /** Why it waits for a person. */
  static final String WHY = "NO_LONGER_OWED";

  /** The same, and it is owed again meanwhile. */
  static final String AGAIN = "OWED_AGAIN";

  private UnowedDelivery() {}

  /** It waits for a person, or will when its time comes. */
  static boolean isHeld(Delivery d) {
    boolean waits =
        d.state == DeliveryState.WAITING_FOR_PERSON
            && (WHY.equals(d.errorCode) || AGAIN.equals(d.errorCode));
    return d.unowedAt != null && (d.state == DeliveryState.PLANNED || waits);
  }

  /** Somebody wants it all the same: it goes at its time, or alone as soon as it may. */
  static void want(Delivery d, Instant now) {
    if (d.state == DeliveryState.WAITING_FOR_PERSON) {
      PushOrder.takeOut(d);
      d.retry(now);
    }
    d.unowedAt = null;
  }
}
