package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Span;

/** When somebody who confirms pushes is there: hours and turns, but never on days of absence. */
class ConfirmerTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2027, 3, 12);

  private static final Predicate<LocalDate> WEEKDAYS =
      day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  private static final Confirmer.Hours OFFICE = hours(9, 17, true);
  private static final Confirmer.Hours NIGHT = hours(20, 8, false);

  private static Confirmer.Hours hours(int from, int until, boolean workingDays) {
    return new Confirmer.Hours(
        UUID.randomUUID(), LocalTime.of(from, 0), LocalTime.of(until, 0), workingDays);
  }

  private static Instant at(int days, int hour) {
    return DAY.plusDays(days).atTime(hour, 0).atZone(HubClock.ZONE).toInstant();
  }

  private static Span span(int day, int from, int otherDay, int until) {
    return new Span(at(day, from), at(otherDay, until));
  }

  private static Confirmer one(
      LocalDate until, List<Span> away, List<Span> turns, Confirmer.Hours... hours) {
    return new Confirmer(UUID.randomUUID(), "甲", null, until, List.of(hours), away, turns);
  }

  private static List<Span> first(int many, Confirmer one) {
    List<Span> all = one.there(WEEKDAYS, at(0, 10));
    return all.subList(0, Math.min(many, all.size()));
  }

  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  @Test
  void hours_are_those_of_working_days_or_of_all() {
    assertThat(first(2, one(FOR_EVER, List.of(), List.of(), OFFICE)))
        .containsExactly(span(0, 9, 0, 17), span(3, 9, 3, 17));
    assertThat(first(2, one(FOR_EVER, List.of(), List.of(), hours(9, 17, false))))
        .containsExactly(span(0, 9, 0, 17), span(1, 9, 1, 17));
  }

  @Test
  void several_stretches_and_turns_are_one_where_they_meet() {
    Span turn = span(0, 16, 1, 9);

    assertThat(first(3, one(FOR_EVER, List.of(), List.of(turn), OFFICE, hours(12, 14, false))))
        .containsExactly(span(0, 9, 1, 9), span(1, 12, 1, 14), span(2, 12, 2, 14));
  }

  @Test
  void what_begins_on_a_day_of_absence_does_not_begin_and_what_reaches_into_one_ends() {
    Span saturday = span(1, 0, 2, 0);

    assertThat(first(3, one(FOR_EVER, List.of(saturday), List.of(), NIGHT)))
        .containsExactly(span(-1, 20, 0, 8), span(0, 20, 1, 0), span(2, 20, 3, 8));
  }

  @Test
  void leave_goes_before_a_turn_of_duty() {
    Span friday = span(0, 0, 1, 0);

    assertThat(first(2, one(FOR_EVER, List.of(friday), List.of(span(0, 20, 1, 8)), OFFICE)))
        .containsExactly(span(3, 9, 3, 17), span(4, 9, 4, 17));
  }

  @Test
  void absences_that_overlap_are_one() {
    List<Span> away = List.of(span(0, 0, 3, 0), span(1, 0, 5, 0), span(1, 0, 2, 0));

    assertThat(first(1, one(FOR_EVER, away, List.of(), OFFICE))).containsExactly(span(5, 9, 5, 17));
  }

  @Test
  void whoever_may_only_until_a_day_is_there_until_then_and_whoever_may_not_never() {
    assertThat(first(9, one(DAY, List.of(), List.of(span(1, 9, 1, 12)), NIGHT)))
        .containsExactly(span(-1, 20, 0, 8), span(0, 20, 1, 0));
    assertThat(first(9, one(null, List.of(), List.of(span(0, 20, 1, 8)), NIGHT))).isEmpty();
  }

  @Test
  void the_crew_is_there_while_one_of_them_is() {
    Confirmer day = one(FOR_EVER, List.of(), List.of(), OFFICE);
    Confirmer evening = one(FOR_EVER, List.of(), List.of(), hours(16, 20, true));
    Crew crew = new Crew(List.of(day, evening), WEEKDAYS, at(0, 10));

    assertThat(crew.open().subList(0, 2)).containsExactly(span(0, 9, 0, 20), span(3, 9, 3, 20));
    assertThat(crew.at(at(0, 16))).containsExactly(day, evening);
    assertThat(crew.at(at(0, 17))).containsExactly(evening);
    assertThat(crew.at(at(0, 20))).isEmpty();
    assertThat(crew.next(day, at(0, 17))).isEqualTo(span(3, 9, 3, 17));
  }

  @Test
  void hours_of_the_place_and_of_people_are_both_asked() {
    List<Span> awake = List.of(span(0, 6, 0, 10), span(0, 11, 0, 23), span(1, 6, 1, 23));
    List<Span> people = List.of(span(0, 9, 0, 12), span(0, 22, 1, 7));

    assertThat(OpenHours.both(awake, people))
        .containsExactly(
            span(0, 9, 0, 10), span(0, 11, 0, 12), span(0, 22, 0, 23), span(1, 6, 1, 7));
    assertThat(OpenHours.both(Span.ALWAYS, people)).isEqualTo(people);
    assertThat(OpenHours.both(people, List.of())).isEmpty();
  }
}
