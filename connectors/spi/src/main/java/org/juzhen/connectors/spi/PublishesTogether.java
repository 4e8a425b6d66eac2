package org.juzhen.connectors.spi;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Posts several contents by one call, as one push of several articles (多图文). */
public interface PublishesTogether extends Publishes {

  /**
   * Posts all of them once, in this order, or none. The connector makes at most one call that could
   * make them visible; {@link Outcome.Done} names each in its place.
   */
  Uni<Outcome> publishTogether(Access access, List<Content> contents, Key once);

  /** Looks for the traces of such an attempt, as {@link Publishes#find} does for one. */
  Uni<Sighting> findTogether(Access access, List<Content> contents, Key once, Ticket ticket);
}
