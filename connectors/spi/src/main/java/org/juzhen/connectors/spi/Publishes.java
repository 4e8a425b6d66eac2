package org.juzhen.connectors.spi;

import io.smallrye.mutiny.Uni;

/** Posts content, and finds out what became of it. */
public interface Publishes extends Connector {

  /**
   * Posts once. The connector makes at most one call that could make the content visible.
   *
   * @return an outcome; never fails for anything a platform may say, never null
   */
  Uni<Outcome> publish(Access access, Content content, Key once);

  /** Asks what became of a task that was {@link Outcome.Accepted}. Changes nothing. */
  Uni<Outcome> look(Access access, Ticket ticket);

  /**
   * Looks for the traces of an attempt whose answer was lost. Changes nothing that people can see;
   * it may take an unpublished draft away, so that a late request finds nothing to publish.
   *
   * @param ticket what was known when the answer was lost, may be empty
   */
  Uni<Sighting> find(Access access, Content content, Key once, Ticket ticket);
}
