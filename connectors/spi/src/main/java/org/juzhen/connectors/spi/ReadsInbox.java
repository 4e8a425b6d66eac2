package org.juzhen.connectors.spi;

import io.smallrye.mutiny.Uni;

/** Reads what citizens wrote below a post. */
public interface ReadsInbox extends Connector {

  /**
   * Reads comments of one post that are new since the mark. Changes nothing.
   *
   * @param published the ticket of {@link Outcome.Done}
   * @param mark where the last reading ended, as {@link InboxPage#mark()} gave it; null to begin
   */
  Uni<InboxPage> read(Access access, Ticket published, String mark);
}
