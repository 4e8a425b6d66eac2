package org.juzhen.channel;

import java.util.List;

/** What is said where nothing could be read. */
final class Incomings {
  /** The same for an unknown account and one that has no key, so that nobody learns which exist. */
  static final CallbackResult UNKNOWN_CALLBACK =
      new CallbackResult(404, "text/plain", "", List.of(), List.of());

  private Incomings() {}

  static Incoming nothing(String mark, Answer trouble) {
    return new Incoming(List.of(), mark, false, trouble);
  }
}
