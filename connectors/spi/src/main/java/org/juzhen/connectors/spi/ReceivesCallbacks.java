package org.juzhen.connectors.spi;

import java.time.Instant;

/** Understands what a platform calls the hub with. Pure: no network, no state. */
public interface ReceivesCallbacks extends Connector {

  /**
   * Checks a call's signature and reads it. The hub stores what {@link CallbackAnswer#messages()}
   * and {@link CallbackAnswer#hints()} say, removes repetitions by their ids, and only then
   * answers.
   *
   * @param now the wall clock, for the window in which a signature is good
   */
  CallbackAnswer receive(Access access, CallbackRequest request, Instant now);
}
