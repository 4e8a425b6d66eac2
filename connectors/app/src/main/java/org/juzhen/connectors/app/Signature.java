package org.juzhen.connectors.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.juzhen.connectors.spi.Access;

/** Signs and checks with the secret that hub and application share (standardwebhooks.com). */
final class Signature {
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Webhook secret;

  private Signature(Webhook secret) {
    this.secret = secret;
  }

  /** Empty where the account's secret is missing or no {@code whsec_} with base64. */
  static Optional<Signature> of(Access access) {
    try {
      return Optional.of(new Signature(new Webhook(access.credential("secret"))));
    } catch (EmptyWebhookSecretException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  /** The three headers of a message. */
  Map<String, String> headers(String id, Instant at, String body) {
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", String.valueOf(at.getEpochSecond()),
        "webhook-signature", signed(id, at.getEpochSecond(), body));
  }

  /** Null for a good message, else what is wrong with it. */
  String fault(Map<String, String> headers, String body, Instant now) {
    String id = headers.getOrDefault("webhook-id", "");
    String at = headers.getOrDefault("webhook-timestamp", "");
    if (id.isEmpty() || !at.matches("\\d{1,12}")) {
      return "signature headers are missing";
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(at));
    if (Duration.between(signedAt, now).abs().compareTo(WINDOW) > 0) {
      return "timestamp is more than 5 minutes off";
    }
    byte[] expected = signed(id, signedAt.getEpochSecond(), body).getBytes(UTF_8);
    for (String given : headers.getOrDefault("webhook-signature", "").split(" ")) {
      if (MessageDigest.isEqual(expected, given.getBytes(UTF_8))) {
        return null;
      }
    }
    return "signature does not match";
  }

  private String signed(String id, long seconds, String body) {
    try {
      return secret.sign(id, seconds, body);
    } catch (WebhookSigningException noHmac) {
      throw new IllegalStateException("this Java has no HMAC-SHA256", noHmac);
    }
  }
}
