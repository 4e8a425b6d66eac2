package org.juzhen.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * One event on its way to one address (推送记录). Rows are made in bulk by {@link SpreadDesk}; this
 * class moves them.
 */
@Entity
class WebhookDelivery {
  @Id UUID id;
  UUID endpointId;
  UUID eventId;

  @Enumerated(EnumType.STRING)
  SendState state;

  int attempts;
  int tries;
  Instant nextAt;
  Instant giveUpAt;

  @Enumerated(EnumType.STRING)
  SendFault fault;

  Integer responseCode;
  String responseText;
  Instant lastAt;
  Instant deliveredAt;
  Instant madeAt;

  protected WebhookDelivery() {}

  /** One that a person asked for, due at once. */
  WebhookDelivery(UUID endpoint, UUID event, Instant at) {
    id = Ids.next();
    endpointId = endpoint;
    eventId = event;
    state = SendState.WAITING;
    nextAt = at;
    madeAt = at;
    giveUpAt = at.plus(RetryPolicy.FOR);
  }

  void claim(Instant at, Duration lease) {
    move(SendMove.CLAIM);
    attempts++;
    tries++;
    lastAt = at;
    nextAt = at.plus(lease);
  }

  void delivered(Reply reply, Instant at) {
    move(SendMove.DELIVER);
    answered(reply);
    deliveredAt = at;
    nextAt = null;
  }

  /** The call failed; it is made again when the time comes, or never. */
  void failed(Reply reply, Instant next) {
    move(next == null ? SendMove.GIVE_UP : SendMove.TRY_AGAIN);
    answered(reply);
    nextAt = next;
  }

  private void answered(Reply reply) {
    fault = reply.fault();
    responseCode = reply.code();
    responseText = reply.text();
  }

  /** Sent again as if it had just happened; its message id stays. */
  void replay(Instant at) {
    move(SendMove.REPLAY);
    tries = 0;
    nextAt = at;
    giveUpAt = at.plus(RetryPolicy.FOR);
  }

  private void move(SendMove move) {
    state = move.leadsFrom(state);
  }
}
