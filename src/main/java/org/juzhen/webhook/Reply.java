package org.juzhen.webhook;

/**
 * What came of one call.
 *
 * @param code HTTP status, or null where no answer came
 * @param text beginning of the answer, or null
 * @param fault null when the receiver took the event
 */
record Reply(Integer code, String text, SendFault fault) {
  /** As much of an answer as the log keeps, in characters. */
  static final int KEPT = 500;

  static Reply without(SendFault fault) {
    return new Reply(null, null, fault);
  }

  static Reply of(int code, String text) {
    return new Reply(code, shortened(text), fault(code));
  }

  boolean taken() {
    return fault == null;
  }

  private static SendFault fault(int code) {
    if (code >= 200 && code < 300) {
      return null;
    }
    if (code == 410) {
      return SendFault.GONE;
    }
    return code >= 300 && code < 400 ? SendFault.REDIRECT : SendFault.STATUS;
  }

  /** What no database or page can hold is left out. */
  private static String shortened(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    if (plain.length() <= KEPT) {
      return plain;
    }
    boolean halved = Character.isHighSurrogate(plain.charAt(KEPT - 1));
    return plain.substring(0, halved ? KEPT - 1 : KEPT);
  }
}
