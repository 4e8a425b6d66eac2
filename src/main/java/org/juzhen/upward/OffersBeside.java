package org.juzhen.upward;

import java.util.List;
import java.util.UUID;

/**
 * What stands beside an article or a post: to whom it was offered, or from whom it came.
 *
 * @param mayOffer what may be offered: ARTICLE, POST, or null for nothing
 */
public record OffersBeside(UUID sourceId, List<OfferLine> lines, OfferKind mayOffer) {
  /** There is nothing to show. */
  public boolean isNothing() {
    return lines.isEmpty() && mayOffer == null;
  }
}
