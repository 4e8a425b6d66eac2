package org.juzhen.upward;

import java.util.List;
import java.util.UUID;

/**
 * What somebody is about to offer, and where it may go.
 *
 * @param portals of all units above, the next one first
 */
public record OfferChoice(OfferKind kind, UUID sourceId, String title, List<Above> portals) {

  /** A portal of a unit above. */
  public record Above(UUID id, String name, String unitName) {}
}
