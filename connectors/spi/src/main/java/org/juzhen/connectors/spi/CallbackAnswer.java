package org.juzhen.connectors.spi;

import java.util.List;

/**
 * What a call from a platform said and what to answer.
 *
 * @param status HTTP status of the answer; 401 for a wrong signature, 400 for what cannot be read
 * @param mediaType of the body
 * @param body of the answer
 * @param messages what citizens wrote
 * @param hints news about earlier tasks; only a reason to look, never a fact
 */
public record CallbackAnswer(
    int status,
    String mediaType,
    String body,
    List<CitizenMessage> messages,
    List<PublishHint> hints) {
  public CallbackAnswer {
    messages = List.copyOf(messages);
    hints = List.copyOf(hints);
  }

  /** A call that is refused: nothing is stored. */
  public static CallbackAnswer refused(int status, String why) {
    return new CallbackAnswer(status, "text/plain", why, List.of(), List.of());
  }

  /** A call that is understood and needs nothing but an acknowledgement. */
  public static CallbackAnswer ok(String body) {
    return new CallbackAnswer(200, "text/plain", body, List.of(), List.of());
  }
}
