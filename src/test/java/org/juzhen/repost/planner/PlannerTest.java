package org.juzhen.repost.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.repost.planner.Situations.DAILY_PUSH;
import static org.juzhen.repost.planner.Situations.WEIBO;
import static org.juzhen.repost.planner.Situations.at;
import static org.juzhen.repost.planner.Situations.owed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the planner chooses, and how it says so. */
class PlannerTest {
  @Test
  void what_may_go_out_by_itself_goes_as_soon_as_it_is_ready() {
    Owed one = owed(at(9), at(20));

    Plan plan = Planner.plan(Situations.with(at(8), List.of(one), null, WEIBO));

    assertThat(plan.bookings())
        .containsExactly(
            new Booking(
                Way.PUBLISH,
                at(9),
                List.of(one.duty()),
                Visibility.HOME_PAGE,
                Reason.AS_SOON_AS_READY));
    assertThat(plan.troubles()).isEmpty();
  }

  @Test
  void articles_that_only_a_push_counts_for_are_merged_into_the_one_of_the_day() {
    List<Owed> three = List.of(owed(at(8), at(20)), owed(at(10), at(22)), owed(at(11), at(19)));

    Plan plan = Planner.plan(Situations.with(at(8), three, DAILY_PUSH, null));

    assertThat(plan.bookings()).hasSize(1);
    assertThat(plan.bookings().get(0).at()).isEqualTo(at(11));
    assertThat(plan.bookings().get(0).duties()).hasSize(3);
    assertThat(plan.bookings().get(0).isMerged()).isTrue();
    assertThat(plan.bookings().get(0).reason()).isEqualTo(Reason.ONLY_PUSH);
  }

  @Test
  void a_push_early_in_the_day_is_not_wasted_when_a_later_one_serves_all() {
    Owed morning = owed(at(8), at(20));
    Owed evening = owed(at(18), at(30));

    Plan plan = Planner.plan(Situations.with(at(7), List.of(morning, evening), DAILY_PUSH, null));

    assertThat(plan.troubles()).isEmpty();
    assertThat(plan.bookings()).extracting(Booking::at).containsExactly(at(18));
  }

  @Test
  void what_cannot_be_in_time_is_said_at_once_with_what_would_help() {
    Owed morning = owed(at(8), at(10));
    Owed evening = owed(at(18), at(23));
    Means unpushed = Situations.notCounting(WEIBO);

    Plan plan =
        Planner.plan(Situations.with(at(7), List.of(morning, evening), DAILY_PUSH, unpushed));

    assertThat(plan.troubles()).hasSize(1);
    Trouble trouble = plan.troubles().get(0);
    assertThat(trouble.duty()).isEqualTo(evening.duty());
    assertThat(trouble.cause()).isEqualTo(Cause.CROWDED);
    assertThat(trouble.soonest()).isEqualTo(at(24));
    assertThat(trouble.waysOut())
        .containsExactly(
            new Trouble.Option(WayOut.PUBLISH_UNPUSHED, at(18)),
            new Trouble.Option(WayOut.FASTER_REVIEW, at(7)),
            new Trouble.Option(WayOut.EXEMPTION, null));
    assertThat(plan.bookings()).last().extracting(Booking::reason).isEqualTo(Reason.LATE);
  }

  @Test
  void a_push_with_room_waits_for_more_until_its_first_article_has_to_go() {
    List<Owed> two = List.of(owed(at(8), at(17)), owed(at(9), at(20)));
    Wish hold = new Wish(false, null, 0, true, Duration.ZERO);

    Plan plan = Planner.plan(new Situation(at(8), two, DAILY_PUSH, null, List.of(), hold));

    assertThat(plan.bookings()).extracting(Booking::at).containsExactly(at(17));
    assertThat(plan.bookings().get(0).reason()).isEqualTo(Reason.HELD_FOR_MORE);
  }

  @Test
  void an_emergency_goes_before_what_is_only_important() {
    Owed important = owed(at(8), at(10));
    Owed emergency = new Owed(UUID.randomUUID(), Urgency.EMERGENCY, at(18), at(20));

    Plan plan =
        Planner.plan(Situations.with(at(7), List.of(important, emergency), DAILY_PUSH, null));

    assertThat(plan.troubles()).extracting(Trouble::duty).containsExactly(important.duty());
  }

  @Test
  void a_push_that_somebody_must_confirm_waits_for_that_person() {
    Owed one = owed(at(6), at(20));
    Means confirmed = Situations.open(DAILY_PUSH, at(9), at(17));

    Plan plan = Planner.plan(Situations.with(at(6), List.of(one), confirmed, null));

    assertThat(plan.bookings()).extracting(Booking::at).containsExactly(at(9));
  }

  @Test
  void at_night_without_anybody_there_the_way_out_is_to_have_somebody_there() {
    Owed one = owed(at(18), at(23));
    Means confirmed = Situations.open(DAILY_PUSH, at(9), at(17));

    Plan plan = Planner.plan(Situations.with(at(10), List.of(one), confirmed, null));

    Trouble trouble = plan.troubles().get(0);
    assertThat(trouble.cause()).isEqualTo(Cause.CLOSED);
    assertThat(trouble.waysOut())
        .extracting(Trouble.Option::way)
        .containsExactly(WayOut.OPEN_HOURS, WayOut.FASTER_REVIEW, WayOut.EXEMPTION);
  }

  @Test
  void what_a_person_pinned_stays_and_takes_the_push_of_the_day() {
    Owed one = owed(at(8), at(20));
    Pin pin = new Pin(Way.PUSH, at(19), List.of(UUID.randomUUID()), 7, 0);
    Means byDay = Situations.open(DAILY_PUSH, at(8), at(18));

    Plan plan =
        Planner.plan(new Situation(at(8), List.of(one), byDay, null, List.of(pin), Wish.PLAIN));

    assertThat(plan.bookings()).first().extracting(Booking::reason).isEqualTo(Reason.PINNED);
    assertThat(plan.bookings()).first().extracting(Booking::at).isEqualTo(at(19));
    assertThat(plan.troubles().get(0).cause()).isEqualTo(Cause.QUOTA_SPENT);
    assertThat(plan.troubles().get(0).waysOut())
        .contains(new Trouble.Option(WayOut.JOIN_PINNED, at(19)));
  }

  @Test
  void others_go_along_with_a_push_that_a_person_fixed_as_far_as_it_has_room() {
    UUID fixed = UUID.randomUUID();
    Owed one = owed(at(8), at(20));
    Owed other = owed(at(8), at(21));
    Pin pin = new Pin(Way.PUSH, at(19), List.of(fixed), 1, 0);

    Plan plan =
        Planner.plan(
            new Situation(at(8), List.of(one, other), DAILY_PUSH, null, List.of(pin), Wish.PLAIN));

    Booking push = plan.bookings().get(0);
    assertThat(push.at()).isEqualTo(at(19));
    assertThat(push.duties())
        .as("what was fixed is the headline")
        .containsExactly(fixed, one.duty());
    assertThat(push.reasonOf(one.duty())).isEqualTo(Reason.JOINS_FIXED);
    assertThat(push.placeOf(one.duty())).isEqualTo(2);
    assertThat(plan.troubles()).extracting(Trouble::duty).containsExactly(other.duty());
  }

  @Test
  void a_review_that_ends_too_late_is_named_as_the_cause() {
    Owed one = owed(at(21), at(20));

    Plan plan = Planner.plan(Situations.with(at(8), List.of(one), null, WEIBO));

    assertThat(plan.troubles().get(0).cause()).isEqualTo(Cause.REVIEW_TOO_LONG);
    assertThat(plan.troubles().get(0).waysOut())
        .contains(new Trouble.Option(WayOut.FASTER_REVIEW, at(8)));
  }

  @Test
  void a_push_that_is_left_is_used_near_the_time_that_operators_like() {
    List<Owed> two = List.of(owed(at(8), at(20)), owed(at(9), at(21)));
    Wish evening = new Wish(true, LocalTime.of(18, 0), 0, false, Duration.ZERO);

    Plan plan = Planner.plan(new Situation(at(8), two, DAILY_PUSH, WEIBO, List.of(), evening));

    assertThat(plan.bookings()).hasSize(1);
    assertThat(plan.bookings().get(0).at()).isEqualTo(at(18));
    assertThat(plan.bookings().get(0).reason()).isEqualTo(Reason.PUSH_SEEN_BY_MORE);
  }

  @Test
  void the_reserve_is_kept_for_what_cannot_be_in_time_otherwise() {
    Wish keepOne = new Wish(true, null, 1, false, Duration.ZERO);

    Plan plan =
        Planner.plan(
            new Situation(
                at(8), List.of(owed(at(8), at(20))), DAILY_PUSH, WEIBO, List.of(), keepOne));

    assertThat(plan.bookings()).extracting(Booking::way).containsExactly(Way.PUBLISH);
  }

  @Test
  void posts_of_one_account_are_held_apart_as_far_as_their_deadlines_let_them() {
    List<Owed> three = List.of(owed(at(8), at(20)), owed(at(8), at(21)), owed(at(8), at(8)));
    Wish apart = new Wish(false, null, 0, false, Duration.ofMinutes(10));

    Plan plan = Planner.plan(new Situation(at(8), three, null, WEIBO, List.of(), apart));

    assertThat(plan.bookings())
        .extracting(Booking::at)
        .containsExactly(
            at(8), at(8).plus(Duration.ofMinutes(10)), at(8).plus(Duration.ofMinutes(20)));
  }

  @Test
  void an_emergency_waits_for_nobody_who_could_go_along() {
    Owed emergency = new Owed(UUID.randomUUID(), Urgency.EMERGENCY, at(9), at(21));
    Owed ordinary = new Owed(UUID.randomUUID(), Urgency.ORDINARY, at(20), at(30));
    Means four = Situations.monthly(4);

    Plan plan = Planner.plan(Situations.with(at(8), List.of(emergency, ordinary), four, null));

    assertThat(plan.bookings()).extracting(Booking::at).containsExactly(at(9), at(20));
    assertThat(plan.troubles()).isEmpty();
  }

  @Test
  void an_emergency_waits_where_its_own_push_would_make_another_late() {
    Owed emergency = new Owed(UUID.randomUUID(), Urgency.EMERGENCY, at(9), at(21));
    Owed ordinary = new Owed(UUID.randomUUID(), Urgency.ORDINARY, at(20), at(22));

    Plan plan =
        Planner.plan(Situations.with(at(8), List.of(emergency, ordinary), DAILY_PUSH, null));

    assertThat(plan.bookings()).extracting(Booking::at).containsExactly(at(20));
    assertThat(plan.troubles()).isEmpty();
  }

  @Test
  void no_wish_of_operators_holds_up_what_is_urgent() {
    Owed urgent = new Owed(UUID.randomUUID(), Urgency.RESPONSE, at(9), at(21));
    Wish hold = new Wish(false, null, 0, true, Duration.ZERO);
    Wish evening = new Wish(true, LocalTime.of(18, 0), 0, false, Duration.ZERO);

    assertThat(first(new Situation(at(8), List.of(urgent), DAILY_PUSH, null, List.of(), hold)))
        .isEqualTo(at(9));
    assertThat(first(new Situation(at(8), List.of(urgent), DAILY_PUSH, WEIBO, List.of(), evening)))
        .isEqualTo(at(9));
  }

  @Test
  void what_is_urgent_is_not_held_apart_from_what_went_before_and_the_next_waits_for_it() {
    Owed before = new Owed(UUID.randomUUID(), Urgency.IMPORTANT, at(8), at(20));
    Owed urgent = new Owed(UUID.randomUUID(), Urgency.EMERGENCY, at(8).plusSeconds(600), at(20));
    Owed next = new Owed(UUID.randomUUID(), Urgency.IMPORTANT, at(8).plusSeconds(1_200), at(20));
    Wish apart = new Wish(false, null, 0, false, Duration.ofHours(3));

    Plan plan =
        Planner.plan(
            new Situation(at(8), List.of(before, urgent, next), null, WEIBO, List.of(), apart));

    assertThat(of(plan, before)).isEqualTo(at(8));
    assertThat(of(plan, urgent)).isEqualTo(at(8).plusSeconds(600));
    assertThat(of(plan, next)).isEqualTo(at(11).plusSeconds(600));
  }

  @Test
  void of_two_fixed_pushes_the_earlier_takes_it_in_whatever_order_they_were_read() {
    Owed owed = new Owed(UUID.randomUUID(), Urgency.IMPORTANT, at(9), at(21));
    Pin early = new Pin(Way.PUSH, at(10), List.of(), 7, 1);
    Pin late = new Pin(Way.PUSH, at(18), List.of(), 7, 1);

    assertThat(joined(owed, List.of(early, late))).isEqualTo(at(10));
    assertThat(joined(owed, List.of(late, early))).isEqualTo(at(10));
  }

  private static Instant joined(Owed owed, List<Pin> pins) {
    Means two = Situations.monthly(2);
    Situation s = new Situation(at(8), List.of(owed), two, null, pins, Wish.PLAIN);
    return of(Planner.plan(s), owed);
  }

  private static Instant of(Plan plan, Owed owed) {
    return plan.bookings().stream()
        .filter(b -> b.duties().contains(owed.duty()))
        .map(Booking::at)
        .findFirst()
        .orElseThrow();
  }

  private static Instant first(Situation s) {
    return Planner.plan(s).bookings().get(0).at();
  }
}
