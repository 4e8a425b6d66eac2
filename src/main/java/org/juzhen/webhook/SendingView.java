package org.juzhen.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.notify.EventType;

/**
 * One line of an address's log.
 *
 * @param messageId what the receiver sees as {@code webhook-id}
 * @param type of the event
 * @param nextAt when the next call is due, or null
 * @param responseCode what the receiver answered last, or null
 * @param response the first 500 characters of that answer, or null
 */
public record SendingView(
    UUID id,
    String messageId,
    String type,
    SendState state,
    int attempts,
    SendFault fault,
    Integer responseCode,
    String response,
    Instant madeAt,
    Instant lastAt,
    Instant nextAt,
    Instant deliveredAt,
    Instant giveUpAt) {

  static SendingView of(WebhookDelivery d, Events.Event event) {
    return new SendingView(
        d.id,
        event.messageId(),
        event.type(),
        d.state,
        d.attempts,
        d.fault,
        d.responseCode,
        d.responseText,
        d.madeAt,
        d.lastAt,
        d.nextAt,
        d.deliveredAt,
        d.giveUpAt);
  }

  @JsonIgnore
  public EventType eventType() {
    return EventType.of(type).orElseThrow();
  }

  /** Whether a person may have it sent now. */
  public boolean replayable() {
    return SendMove.REPLAY.allowedFrom(state);
  }
}
