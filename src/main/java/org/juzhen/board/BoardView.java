package org.juzhen.board;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of the board.
 *
 * @param rows the accounts, in the order of the register
 * @param next cursor of the next accounts, or null at the end
 * @param items of these accounts in these days
 * @param cut there is more than is shown
 */
public record BoardView(
    LocalDate from,
    LocalDate to,
    List<BoardRow> rows,
    String next,
    List<BoardItem> items,
    boolean cut) {}
