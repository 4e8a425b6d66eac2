package org.juzhen.webhook;

import static org.juzhen.webhook.SendState.DELIVERED;
import static org.juzhen.webhook.SendState.GIVEN_UP;
import static org.juzhen.webhook.SendState.SENDING;
import static org.juzhen.webhook.SendState.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every arrow on the way of an event to an address. Nothing else changes its state. */
enum SendMove {
  /** A worker takes it; also when the lease of another one ran out. */
  CLAIM(EnumSet.of(WAITING, SENDING), SENDING),
  /** The receiver took it; an answer that comes late counts too. */
  DELIVER(EnumSet.of(WAITING, SENDING, GIVEN_UP), DELIVERED),
  /** The call failed and there is time for another. */
  TRY_AGAIN(EnumSet.of(SENDING), WAITING),
  /** The time is over, or the address was stopped. */
  GIVE_UP(EnumSet.of(WAITING, SENDING), GIVEN_UP),
  /** A person wants it sent now, whatever became of it. */
  REPLAY(EnumSet.of(WAITING, DELIVERED, GIVEN_UP), WAITING);

  private final Set<SendState> from;
  private final SendState to;

  SendMove(Set<SendState> from, SendState to) {
    this.from = from;
    this.to = to;
  }

  boolean allowedFrom(SendState state) {
    return from.contains(state);
  }

  SendState leadsFrom(SendState state) {
    if (!allowedFrom(state)) {
      throw WebhookProblem.WEBHOOK_UNDER_WAY.with("state", state);
    }
    return to;
  }

  /** The picture in the documentation, drawn from this table. */
  static String diagram() {
    return "stateDiagram-v2\n  [*] --> WAITING\n"
        + Arrays.stream(values())
            .flatMap(m -> m.from.stream().map(f -> "  " + f + " --> " + m.to + ": " + m + "\n"))
            .collect(Collectors.joining());
  }
}
