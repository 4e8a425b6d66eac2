package org.juzhen.repost.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Span;

/**
 * Somebody who confirms an account's mass sends (群发确认人), and when that person is there: in the own
 * hours and on turns of duty, but never while away.
 *
 * @param unit the name of the person's unit, or null
 * @param until the last day on which the person may confirm; null where that is over
 * @param away from when until when the person is away from work, whole days
 * @param turns of duty at any unit
 */
record Confirmer(
    UUID id,
    String name,
    String unit,
    LocalDate until,
    List<Hours> hours,
    List<Span> away,
    List<Span> turns) {

  /**
   * A stretch of the day.
   *
   * @param until earlier than {@code from} where it is on the next day
   * @param workingDays only on working days, and in nights that begin on one
   */
  record Hours(UUID id, LocalTime from, LocalTime until, boolean workingDays) {}

  boolean mayConfirm() {
    return until != null;
  }

  /** The stretches in which the person is there, from a day before {@code now} on, in order. */
  List<Span> there(Predicate<LocalDate> workingDay, Instant now) {
    if (until == null) {
      return List.of();
    }
    List<Span> all = new ArrayList<>();
    for (Hours h : hours) {
      Predicate<LocalDate> comes = day -> comes(day) && (!h.workingDays() || workingDay.test(day));
      all.addAll(OpenHours.within(Span.ALWAYS, h.from(), h.until(), comes, now));
    }
    turns.stream().filter(t -> comes(day(t.from()))).forEach(all::add);
    return OpenHours.both(OpenHours.joined(all), present());
  }

  /** What begins on a day of absence does not begin at all, also where it ends after it. */
  private boolean comes(LocalDate day) {
    return !day.isAfter(until)
        && away.stream().noneMatch(a -> !day.isBefore(day(a.from())) && day.isBefore(day(a.to())));
  }

  /** All time but the days of absence, as long as the person may confirm. */
  private List<Span> present() {
    List<Span> rest = new ArrayList<>();
    Instant from = Instant.MIN;
    Instant end = until.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
    for (Span a : away.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      if (from.isBefore(a.from()) && a.from().isBefore(end)) {
        rest.add(new Span(from, a.from()));
      }
      from = from.isBefore(a.to()) ? a.to() : from;
    }
    if (from.isBefore(end)) {
      rest.add(new Span(from, end));
    }
    return rest;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, HubClock.ZONE);
  }
}
