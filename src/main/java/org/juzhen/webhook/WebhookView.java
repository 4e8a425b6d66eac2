package org.juzhen.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.notify.EventType;

/**
 * An address as those who keep it see it.
 *
 * @param subtree also what happens at the units below
 * @param stopped why nothing is sent there, or null
 * @param failingSince since when no call has come through, or null
 * @param secret shown once, when it was made; else absent
 */
public record WebhookView(
    UUID id,
    UUID unitId,
    boolean subtree,
    String url,
    List<String> events,
    boolean enabled,
    StopReason stopped,
    Instant stoppedAt,
    Instant failingSince,
    Instant deliveredAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
    Instant createdAt,
    int version) {

  static WebhookView of(WebhookEndpoint e) {
    return withSecret(e, null);
  }

  /** Only the moment in which a secret is made knows it. */
  static WebhookView withSecret(WebhookEndpoint e, String secret) {
    return new WebhookView(
        e.id,
        e.unitId,
        e.subtree,
        e.url,
        List.copyOf(e.events),
        e.enabled,
        e.stopped,
        e.stoppedAt,
        e.enabled ? e.failingSince : null,
        e.deliveredAt,
        secret,
        e.createdAt,
        e.version);
  }

  /** The types that are wanted, in their order. */
  @JsonIgnore
  public List<EventType> types() {
    return EventType.offered().stream().filter(type -> events.contains(type.code())).toList();
  }

  /** What people know it by. */
  @JsonIgnore
  public String host() {
    return WebhookEndpoint.address(url).getHost();
  }
}
