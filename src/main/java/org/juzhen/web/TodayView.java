package org.juzhen.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;

/**
 * The home page of one person.
 *
 * @param next the next deadline of all that is shown, or null
 */
record TodayView(
    String name,
    Greeting greeting,
    Instant now,
    List<TodayItem> must,
    List<TodayItem> today,
    List<TodayItem> watch,
    List<TodayFigures.Figure> figures,
    ClockView next) {

  /** How the day greets. */
  enum Greeting {
    NIGHT,
    MORNING,
    NOON,
    AFTERNOON,
    EVENING;

    static Greeting at(Instant now) {
      int hour = LocalTime.ofInstant(now, HubClock.ZONE).getHour();
      if (hour < 5 || hour >= 22) {
        return NIGHT;
      }
      return hour < 11 ? MORNING : hour < 13 ? NOON : hour < 18 ? AFTERNOON : EVENING;
    }
  }

  private static final int AT_MOST = 30;

  static TodayView of(
      Actor actor, Instant now, List<TodayItem> told, List<TodayFigures.Figure> figures) {
    List<TodayItem> items = once(told);
    return new TodayView(
        actor.name(),
        Greeting.at(now),
        now,
        column(items, TodayItem.Column.NOW),
        column(items, TodayItem.Column.TODAY),
        column(items, TodayItem.Column.WATCH),
        figures,
        next(items));
  }

  /** Two capabilities may speak of one page; it is told once. */
  private static List<TodayItem> once(List<TodayItem> told) {
    Map<String, TodayItem> byPage = new LinkedHashMap<>();
    told.forEach(item -> byPage.merge(item.page(), item, TodayItem::or));
    return List.copyOf(byPage.values());
  }

  /** The nearest deadline first; lines without one keep their source's order after them. */
  private static List<TodayItem> column(List<TodayItem> items, TodayItem.Column column) {
    Comparator<TodayItem> byDeadline =
        Comparator.comparing(item -> item.clock() == null ? Instant.MAX : item.clock().dueAt());
    return items.stream()
        .filter(i -> i.column() == column)
        .sorted(byDeadline)
        .limit(AT_MOST)
        .toList();
  }

  private static ClockView next(List<TodayItem> items) {
    return clocks(items)
        .filter(c -> !c.late())
        .min(Comparator.comparing(ClockView::dueAt))
        .orElse(null);
  }

  private static Stream<ClockView> clocks(List<TodayItem> items) {
    return items.stream().map(TodayItem::clock).filter(c -> c != null);
  }

  public boolean allDone() {
    return must.isEmpty() && today.isEmpty() && watch.isEmpty();
  }
}
