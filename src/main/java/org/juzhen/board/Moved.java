package org.juzhen.board;

import java.time.Instant;
import java.util.UUID;

/**
 * What was moved (已改期).
 *
 * @param id by which it goes now: a delivery that is moved is another one
 * @param before null where nothing was planned
 * @param at null where a pin was let go
 * @param undo the move that takes it back, guarded like any other
 */
public record Moved(
    BoardKind kind, UUID id, String title, Instant before, Instant at, WantedMove undo) {}
