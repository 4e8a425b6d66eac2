package org.juzhen.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A pushed message before anybody believes it: three headers and a body (Standard Webhooks 1.0).
 *
 * @param body byte by byte, at most 1 MB
 */
record HookMessage(String id, String timestamp, String signature, byte[] body) {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_TIME = 12;

  /** Says no to whatever cannot be right with any secret. */
  void mustBeTimely(Instant now) {
    boolean named = id != null && !id.isBlank() && id.length() <= LONGEST_ID && printable(id);
    if (!named || timestamp == null || signature == null) {
      throw IntakeProblem.HOOK_SIGNATURE.problem();
    }
    if (!isNumber(timestamp)) {
      throw IntakeProblem.HOOK_TIMESTAMP.problem();
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
      throw IntakeProblem.HOOK_TIMESTAMP.problem();
    }
  }

  /** Whether one of the secrets signed exactly these bytes; compared in constant time. */
  boolean isSignedByOne(List<SigningKey> secrets) {
    for (SigningKey secret : secrets) {
      if (secret.signed(this)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_TIME
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean printable(String text) {
    return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }
}
