package org.juzhen.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.notify.EventType;

/** An address of another system that is told what happens (推送地址). */
@Entity
class WebhookEndpoint {
  /** How long the secret before the last change still signs. */
  static final Duration OVERLAP = Duration.ofHours(24);

  @Id UUID id;
  UUID unitId;
  boolean subtree;
  String url;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> events;

  boolean enabled;

  @Enumerated(EnumType.STRING)
  StopReason stopped;

  Instant stoppedAt;
  byte[] secret;
  byte[] oldSecret;
  Instant oldSecretUntil;

  @Column(insertable = false, updatable = false)
  Instant failingSince;

  @Column(insertable = false, updatable = false)
  Instant deliveredAt;

  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected WebhookEndpoint() {}

  WebhookEndpoint(UUID unitId, boolean subtree, NewWebhook wanted, Actor by, Instant at) {
    id = Ids.next();
    this.unitId = unitId;
    this.subtree = subtree;
    url = address(wanted.url()).toString();
    events = types(wanted.events());
    enabled = true;
    createdAt = at;
    createdBy = by.id();
  }

  void change(WebhookChange wanted, Instant at) {
    url = wanted.url() == null ? url : address(wanted.url()).toString();
    events = wanted.events() == null ? events : types(wanted.events());
    if (wanted.enabled() != null && wanted.enabled() != enabled) {
      switchTo(wanted.enabled() ? null : StopReason.BY_PERSON, at);
    }
  }

  /** Nothing more is sent there until a person says so. */
  void stop(StopReason why, Instant at) {
    switchTo(why, at);
  }

  private void switchTo(StopReason why, Instant at) {
    enabled = why == null;
    stopped = why;
    stoppedAt = why == null ? null : at;
  }

  /** A new secret; the present one signs for another day beside it, an older one ends at once. */
  void changeSecret(byte[] sealed, Instant at) {
    if (secret != null) {
      oldSecret = secret;
      oldSecretUntil = at.plus(OVERLAP);
    }
    secret = sealed;
  }

  /** The secrets that sign now, sealed, the newest first. */
  List<byte[]> signing(Instant at) {
    return oldSecret != null && at.isBefore(oldSecretUntil)
        ? List.of(secret, oldSecret)
        : List.of(secret);
  }

  /** Nothing has come through for at least this long. */
  boolean hasFailedFor(Duration length, Instant at) {
    return failingSince != null && !failingSince.plus(length).isAfter(at);
  }

  /** What the sealed secrets are bound to. */
  static String sealPurpose(UUID endpoint) {
    return "webhook " + endpoint;
  }

  /** What people know it by; the rest of an address may hold a secret. */
  String host() {
    return address(url).getHost();
  }

  static URI address(String url) {
    try {
      URI uri = new URI(url.strip());
      if (uri.getHost() != null && uri.getRawFragment() == null && uri.getRawUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException unreadable) {
      // Refused below like an address without a host.
    }
    throw KernelProblem.field("url", "WRONG_FORMAT");
  }

  private static List<String> types(List<String> codes) {
    boolean known =
        codes.stream()
            .allMatch(c -> EventType.of(c).filter(EventType.offered()::contains).isPresent());
    if (!known) {
      throw KernelProblem.field("events", "WRONG_VALUE");
    }
    return codes.stream().distinct().sorted().toList();
  }
}
