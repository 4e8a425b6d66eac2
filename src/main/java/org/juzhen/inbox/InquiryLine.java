package org.juzhen.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Platform;

/**
 * An inquiry in a list.
 *
 * @param summary without personal data
 * @param clocks empty once it is answered or not handled
 */
public record InquiryLine(
    UUID id,
    long number,
    UUID accountId,
    String accountName,
    Platform platform,
    UUID unitId,
    UUID assignedUnitId,
    String assignedUnitName,
    IncomingMessage.Kind kind,
    String summary,
    InquiryState state,
    Category category,
    Instant receivedAt,
    List<ClockView> clocks) {
  public ClockView clock() {
    return clocks.isEmpty() ? null : clocks.get(0);
  }
}
