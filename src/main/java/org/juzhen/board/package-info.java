/**
 * The calendar board (发布日历): accounts by time with what goes out, what is owed until when, and what
 * people have fixed; and moving it. A move is made by the desks that schedule and pin; the board
 * has no way of its own.
 */
package org.juzhen.board;
