package org.juzhen.connectors.spi;

import io.smallrye.mutiny.Uni;

/** Answers a citizen where the question was asked. */
public interface Replies extends Connector {

  /**
   * Sends an answer once.
   *
   * @param message the ticket of the {@link CitizenMessage}
   * @param text plain text, cleared by the review gate
   */
  Uni<Outcome> reply(Access access, Ticket message, String text, Key once);

  /** Looks whether an answer whose acknowledgement was lost has arrived. Changes nothing. */
  Uni<Sighting> findReply(Access access, Ticket message, String text, Key once);
}
