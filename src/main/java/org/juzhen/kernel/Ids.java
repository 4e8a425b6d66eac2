package org.juzhen.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes the keys of rows: UUID version 7 (RFC 9562), so that they are known before the insert, sort
 * by time and cannot be guessed from a link.
 */
public final class Ids {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static long lastMillis;
  private static int counter;

  private Ids() {}

  /** A new id; ids of one process ascend. */
  public static synchronized UUID next() {
    long millis = System.currentTimeMillis();
    if (millis > lastMillis) {
      lastMillis = millis;
      counter = CHANCE.nextInt(0x800);
    } else if (++counter > 0xfff) {
      lastMillis++;
      counter = CHANCE.nextInt(0x800);
    }
    long high = (lastMillis << 16) | 0x7000L | counter;
    long low = (CHANCE.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Random bytes for secrets. */
  public static byte[] secret(int length) {
    byte[] bytes = new byte[length];
    CHANCE.nextBytes(bytes);
    return bytes;
  }
}
