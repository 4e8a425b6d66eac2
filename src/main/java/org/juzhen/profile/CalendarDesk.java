package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.CalendarRows.DayWord;
import org.juzhen.profile.CalendarRows.YearWord;

/** Keeps the calendar of working days for the whole hub (工作日历). */
@ApplicationScoped
public class CalendarDesk {
  private static final int FIRST_YEAR = 2001;
  private static final int LAST_YEAR = 2999;

  private final CalendarRows rows;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  CalendarDesk(CalendarRows rows, AuditDesk audit, DueBell bell, HubClock clock) {
    this.rows = rows;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** The year's special days. */
  @WithTransaction
  public Uni<CalendarYear> year(int year) {
    mustBeCounted(year);
    return read(year);
  }

  /** Decides about one day; what began before keeps its end. */
  @WithTransaction
  public Uni<CalendarYear> decide(Actor by, int year, NewDay wanted) {
    mustKeep(by);
    mustBeCounted(year);
    if (wanted.day().getYear() != year) {
      throw KernelProblem.field("day", "OUT_OF_RANGE");
    }
    return read(year)
        .invoke(now -> mustChange(now, wanted))
        .chain(now -> rows.decide(by, wanted, clock.now()))
        .call(x -> noted(by, "SET_DAY", said(wanted)))
        .chain(x -> read(year));
  }

  /** Says that all days of a year that was not published were entered. */
  @WithTransaction
  public Uni<CalendarYear> complete(Actor by, int year, CompleteYear said) {
    mustKeep(by);
    mustBeCounted(year);
    return read(year)
        .invoke(
            now -> {
              if (now.known()) {
                throw ProfileProblem.YEAR_IS_KNOWN.with("year", year);
              }
            })
        .chain(now -> rows.complete(by, year, said.document(), clock.now()))
        .call(x -> noted(by, "COMPLETE_YEAR", Map.of("year", year, "document", said.document())))
        .chain(x -> read(year));
  }

  private Uni<Void> noted(Actor by, String verb, Map<String, ?> said) {
    return audit
        .record(by, verb, new Subject("calendar", null, by.unitId()), said)
        .chain(x -> bell.ring(CalendarTail.NAME));
  }

  private static Map<String, ?> said(NewDay day) {
    return Map.of(
        "day", day.day().toString(), "kind", day.kind().name(), "document", day.document());
  }

  private Uni<CalendarYear> read(int year) {
    return rows.days(year).chain(days -> rows.years().map(years -> year(year, days, years)));
  }

  private static CalendarYear year(int year, List<DayWord> days, List<YearWord> years) {
    Map<LocalDate, CalendarYear.Day> all = new TreeMap<>();
    PublishedYears.of(year)
        .forEach(
            (day, s) ->
                all.put(
                    day, new CalendarYear.Day(day, s.work(), s.name(), false, null, null, null)));
    days.stream().filter(d -> d.kind() != DayKind.PUBLISHED).forEach(d -> all.put(d.day(), own(d)));
    String document =
        years.stream()
            .filter(y -> y.year() == year)
            .map(YearWord::document)
            .findFirst()
            .orElse(null);
    boolean known = PublishedYears.known(year) || document != null;
    return new CalendarYear(year, known, document, List.copyOf(all.values()));
  }

  private static CalendarYear.Day own(DayWord d) {
    boolean work = d.kind() == DayKind.WORK;
    return new CalendarYear.Day(
        d.day(), work, d.name(), true, d.document(), d.setByName(), d.setAt());
  }

  private static void mustChange(CalendarYear now, NewDay wanted) {
    CalendarYear.Day found =
        now.items().stream().filter(d -> d.day().equals(wanted.day())).findFirst().orElse(null);
    boolean work = found == null ? WorkingDays.published(wanted.day()) : found.work();
    boolean same =
        wanted.kind() == DayKind.PUBLISHED
            ? found == null || !found.own()
            : work == (wanted.kind() == DayKind.WORK);
    if (same) {
      throw ProfileProblem.DAY_IS_SO_ALREADY
          .with("day", wanted.day())
          .with("kind", work ? DayKind.WORK : DayKind.REST);
    }
  }

  private static void mustBeCounted(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw KernelProblem.NOT_FOUND.with("year", year);
    }
  }

  /** One calendar serves every region of the hub, so who runs the hub keeps it. */
  public static boolean keeps(Actor by) {
    return by.has(Role.SYSTEM_ADMIN);
  }

  private static void mustKeep(Actor by) {
    if (!keeps(by)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SYSTEM_ADMIN));
    }
  }
}
