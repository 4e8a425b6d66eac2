package org.juzhen.connectors.spi;

import io.smallrye.mutiny.Uni;

/** Takes back what was posted (撤回). */
public interface Recalls extends Connector {

  /**
   * Removes a post. Removing what is already gone is {@link Outcome.Done}.
   *
   * @param published the ticket of {@link Outcome.Done}
   */
  Uni<Outcome> recall(Access access, Ticket published);
}
