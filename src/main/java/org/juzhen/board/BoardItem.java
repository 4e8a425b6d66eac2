package org.juzhen.board;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing on the board.
 *
 * @param title as lists show it, without numbers of persons
 * @param at when it goes out or went out; null for a duty that is done, or that a delivery does
 * @param clockFrom when a duty's time began, null for a delivery
 * @param dueAt a duty's deadline, null for a delivery
 * @param push it goes to the followers
 * @param pinned a person has fixed the moment
 * @param movable who asked may move it now
 * @param link its own page
 */
public record BoardItem(
    BoardKind kind,
    UUID id,
    UUID accountId,
    String title,
    Instant at,
    Instant clockFrom,
    Instant dueAt,
    String state,
    boolean push,
    boolean pinned,
    boolean movable,
    String link) {}
