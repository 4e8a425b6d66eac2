package org.juzhen.publishing;

import java.time.Instant;
import java.util.UUID;

/**
 * One account's plan at another moment (改期).
 *
 * @param delivery the one that stands after the move; while it is only tried, the one that is there
 * @param clearedUntil when the clearance ends by itself
 * @param reasonBefore why it stood where it was, where that was in closed hours or after its
 *     deadline; or null
 */
public record PlannedMove(
    UUID delivery,
    UUID accountId,
    Instant before,
    Instant after,
    Instant clearedUntil,
    String reasonBefore) {}
