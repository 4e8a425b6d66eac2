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

  /**
   * What people can still see after {@link #recall}, because the platform lets nobody take it back
   * from outside.
   *
   * @return one sentence in Chinese that says what a person has to do, or null where nothing stays
   */
  default String remains(Ticket published) {
    return null;
  }
}
