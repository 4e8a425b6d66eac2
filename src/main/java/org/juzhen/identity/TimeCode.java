package org.juzhen.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes that a secret and the time make together (动态口令, RFC 6238): six digits, a step of 30 s. */
final class TimeCode {
  /** Clocks of telephones may be off by one step. */
  private static final int STEPS_OFF = 1;

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();

  private TimeCode() {}

  /** The step whose code this is, among those that count now. */
  static OptionalLong step(byte[] secret, String code, Instant now) {
    if (code == null || !code.matches("[0-9]{6}")) {
      return OptionalLong.empty();
    }
    long present = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
    for (long step = present - STEPS_OFF; step <= present + STEPS_OFF; step++) {
      if (code.equals(at(secret, step))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of a moment. */
  static String at(byte[] secret, Instant moment) {
    return at(secret, moment.getEpochSecond() / CODES.getTimeStep().toSeconds());
  }

  private static String at(byte[] secret, long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()),
          Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key", e);
    }
  }
}
