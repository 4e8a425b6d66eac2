package org.juzhen.web;

import org.juzhen.kernel.ClockView;

/**
 * One line of the home page (今天).
 *
 * @param column must be done now, today, or is worth an eye
 * @param text what, in the reader's language
 * @param where account or unit, or an empty string
 * @param clock the deadline, or null
 * @param link where the button leads
 * @param button its word
 */
public record TodayItem(
    Column column, String text, String where, ClockView clock, String link, String button) {

  /** The three columns. */
  public enum Column {
    NOW,
    TODAY,
    WATCH
  }
}
