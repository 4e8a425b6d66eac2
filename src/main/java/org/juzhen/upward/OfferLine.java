package org.juzhen.upward;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.ClockView;

/**
 * An offer as lists show it.
 *
 * @param title of the accepted words where there are some
 * @param late answered after its time
 * @param clock of the answer while it runs, or null
 */
public record OfferLine(
    UUID id,
    OfferKind kind,
    String title,
    String reason,
    int round,
    UUID unitId,
    String unitName,
    UUID portalId,
    String portalName,
    UUID receivingUnitId,
    String receivingUnitName,
    OfferState state,
    boolean edited,
    boolean late,
    Instant wishedAt,
    Instant offeredAt,
    String holderName,
    UUID articleId,
    ClockView clock) {

  /** Nobody above has taken it on. */
  public boolean unread() {
    return state == OfferState.OFFERED;
  }
}
