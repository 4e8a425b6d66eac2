package org.juzhen.publishing;

import java.time.Duration;
import org.juzhen.channel.Answer;

/** How long to wait before asking again: what the platform says, then longer each time. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Backoff() {}

  static Duration of(Duration wanted, int looks) {
    Duration start = wanted == null || wanted.isNegative() || wanted.isZero() ? FIRST : wanted;
    Duration grown = start.multipliedBy(1L << Math.min(looks / 2, 6));
    Duration cap = start.compareTo(LONGEST) > 0 ? start : LONGEST;
    return grown.compareTo(cap) > 0 ? cap : grown;
  }

  /** Asking failed; what is known of the task stays what it was. */
  static Answer sameTicket(Delivery d, Answer a) {
    return new Answer(
        Answer.Kind.ACCEPTED, null, null, null, d.ticket, a.pause(), a.code(), a.reason(), null);
  }
}
