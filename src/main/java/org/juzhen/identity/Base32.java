package org.juzhen.identity;

/** Bytes as letters and digits that are not mistaken for each other (RFC 4648, without padding). */
final class Base32 {
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = held << 8 | b & 0xff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(SIGNS.charAt(held >> bits - 5 & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(SIGNS.charAt(held << 5 - bits & 31));
    }
    return text.toString();
  }
}
