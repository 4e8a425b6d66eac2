package org.juzhen.intake;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A pushed message before anybody believes it: three headers and a body (Standard Webhooks 1.0).
 *
 * @param body byte by byte, at most 1 MB
 */
record HookMessage(String id, String timestamp, String signature, byte[] body) {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 256;

  /** Says no to whatever cannot be right with any secret. */
  void mustBeTimely(Instant now) {
    boolean named = id != null && !id.isBlank() && id.length() <= LONGEST_ID && printable(id);
    if (!named || timestamp == null || signature == null) {
      throw IntakeProblem.HOOK_SIGNATURE.problem();
    }
    if (!timestamp.matches("[0-9]{1,12}")) {
      throw IntakeProblem.HOOK_TIMESTAMP.problem();
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
      throw IntakeProblem.HOOK_TIMESTAMP.problem();
    }
  }

  /** Whether one of the secrets signed exactly these bytes; compared in constant time. */
  boolean isSignedByOne(List<Webhook> secrets) {
    String text = new String(body, StandardCharsets.UTF_8);
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of(id),
            "webhook-timestamp", List.of(timestamp),
            "webhook-signature", List.of(signature));
    return secrets.stream().anyMatch(secret -> verifies(secret, text, headers));
  }

  private static boolean verifies(Webhook secret, String text, Map<String, List<String>> headers) {
    try {
      secret.verify(text, headers);
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  private static boolean printable(String text) {
    return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }
}
