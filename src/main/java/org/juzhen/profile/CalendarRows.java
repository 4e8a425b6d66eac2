package org.juzhen.profile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/** What was decided about days and years, the latest word of each. */
@ApplicationScoped
class CalendarRows {
  private static final String DAYS =
      "select distinct on (day) day, kind, name, document, set_by_name, set_at from calendar_day"
          + " where day >= ?1 and day <= ?2 order by day, set_at desc, id desc";
  private static final String YEARS = "select year, document, set_by_name from calendar_year";
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** A word about a day. */
  record DayWord(
      LocalDate day, DayKind kind, String name, String document, String setByName, Instant setAt) {}

  /** A year entered by hand. */
  record YearWord(int year, String document, String setByName) {}

  Uni<List<DayWord>> days(int year) {
    return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  Uni<List<YearWord>> years() {
    return Sql.of(YEARS)
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new YearWord(
                                r.get("year", Integer.class),
                                r.get("document", String.class),
                                r.get("set_by_name", String.class)))
                    .toList());
  }

  /** Everything, for the counting of working days. */
  Uni<CalendarWords> all() {
    return days(FIRST, LAST)
        .chain(days -> years().map(years -> new CalendarWords(kinds(days), numbers(years))));
  }

  private static Map<LocalDate, Boolean> kinds(List<DayWord> days) {
    Map<LocalDate, Boolean> kinds = new HashMap<>();
    days.stream()
        .filter(d -> d.kind() != DayKind.PUBLISHED)
        .forEach(d -> kinds.put(d.day(), d.kind() == DayKind.WORK));
    return Map.copyOf(kinds);
  }

  private static Set<Integer> numbers(List<YearWord> years) {
    return years.stream().map(YearWord::year).collect(Collectors.toUnmodifiableSet());
  }

  private Uni<List<DayWord>> days(LocalDate first, LocalDate last) {
    return Sql.of(DAYS)
        .with(first)
        .with(last)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(CalendarRows::day).toList());
  }

  private static DayWord day(Tuple row) {
    Object day = row.get("day");
    Object at = row.get("set_at");
    return new DayWord(
        day instanceof Date date ? date.toLocalDate() : (LocalDate) day,
        DayKind.valueOf(row.get("kind", String.class)),
        row.get("name", String.class),
        row.get("document", String.class),
        row.get("set_by_name", String.class),
        Column.instant(at));
  }

  Uni<Integer> decide(Actor by, NewDay day, Instant at) {
    return Sql.of(
            "insert into calendar_day (id, day, kind, name, document, set_at, set_by,"
                + " set_by_name) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .with(Ids.next())
        .with(day.day())
        .with(day.kind().name())
        .with(day.name() == null ? "" : day.name().strip())
        .with(day.document().strip())
        .with(at)
        .with(by.id())
        .with(by.name())
        .update();
  }

  Uni<Integer> complete(Actor by, int year, String document, Instant at) {
    return Sql.of(
            "insert into calendar_year (year, document, set_at, set_by, set_by_name)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .with(year)
        .with(document.strip())
        .with(at)
        .with(by.id())
        .with(by.name())
        .update();
  }
}
