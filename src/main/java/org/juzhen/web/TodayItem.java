package org.juzhen.web;

import java.util.List;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Platform;

/**
 * One line of the home page (今天).
 *
 * @param column must be done now, today, or is worth an eye
 * @param text what, in the reader's language
 * @param where account or unit, or an empty string
 * @param clock the deadline, or null
 * @param link where the button leads
 * @param button its word
 * @param about where the words lead
 * @param marks the platforms of the accounts it is about
 */
public record TodayItem(
    Column column,
    String text,
    String where,
    ClockView clock,
    String link,
    String button,
    String about,
    List<Platform> marks) {

  /** The three columns. */
  public enum Column {
    NOW,
    TODAY,
    WATCH
  }

  /** A line whose words lead where its button leads. */
  public TodayItem(
      Column column, String text, String where, ClockView clock, String link, String button) {
    this(column, text, where, clock, link, button, link, List.of());
  }

  /** The same, with words that lead to what it is about. */
  public TodayItem about(String page) {
    return new TodayItem(column, text, where, clock, link, button, page, marks);
  }

  /** The same, with the platforms of its accounts. */
  public TodayItem on(List<Platform> platforms) {
    return new TodayItem(column, text, where, clock, link, button, about, List.copyOf(platforms));
  }

  /** The page behind the button, whichever part of it is meant. */
  String page() {
    return link.replaceFirst("#.*", "");
  }

  /** The same matter told twice: the more pressing column, and the line that has a clock. */
  TodayItem or(TodayItem other) {
    TodayItem told = clock == null && other.clock != null ? other : this;
    Column pressing = column.compareTo(other.column) <= 0 ? column : other.column;
    return new TodayItem(
        pressing,
        told.text,
        told.where,
        told.clock,
        told.link,
        told.button,
        told.about,
        told.marks);
  }
}
