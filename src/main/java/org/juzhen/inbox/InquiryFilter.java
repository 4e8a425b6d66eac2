package org.juzhen.inbox;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;

/**
 * Which inquiries are wanted; null means any.
 *
 * @param running only those whose clock still runs
 */
record InquiryFilter(
    InquiryState state,
    UUID accountId,
    UUID assignedUnitId,
    IncomingMessage.Kind kind,
    Instant dueBefore,
    boolean running) {}
