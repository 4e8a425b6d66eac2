package org.juzhen.repost.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MomentCheckTest {
  private static final Instant TEN = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");
  private static final List<Span> BY_DAY = List.of(new Span(TEN, TEN.plus(Duration.ofHours(12))));
  private static final List<Span> AT_WORK = List.of(new Span(TEN, TEN.plus(Duration.ofHours(8))));

  private static Situation with(List<Instant> pushed, List<Pin> pins) {
    return new Situation(
        TEN,
        List.of(),
        new Means(
            Way.PUSH,
            Visibility.PUSHED,
            true,
            8,
            List.of(new Quota(Period.DAY, 1)),
            pushed,
            AT_WORK),
        new Means(Way.PUBLISH, Visibility.LINK_ONLY, true, 1, List.of(), List.of(), BY_DAY),
        pins,
        Wish.PLAIN);
  }

  @Test
  void the_quota_of_the_days_own_period_is_counted_with_what_people_fixed() {
    Pin pin = new Pin(Way.PUSH, TEN.plus(Duration.ofHours(3)), List.of(new UUID(0, 1)));
    Situation one = with(List.of(), List.of(pin));

    QuotaUse today = MomentCheck.of(one, true, TEN.plusSeconds(60)).quotas().get(0);
    QuotaUse tomorrow = MomentCheck.of(one, true, MIDNIGHT.plusSeconds(60)).quotas().get(0);

    assertThat(today).isEqualTo(new QuotaUse(Period.DAY, 1, 1));
    assertThat(today.isSpent()).isTrue();
    assertThat(tomorrow.isSpent()).isFalse();
    assertThat(tomorrow.after()).isEqualTo(1);
  }

  @Test
  void what_is_not_pushed_takes_nothing_of_the_pushes() {
    Situation spent = with(List.of(TEN), List.of());

    assertThat(MomentCheck.of(spent, false, TEN.plusSeconds(60)).quotas()).isEmpty();
    assertThat(MomentCheck.of(spent, true, TEN.plusSeconds(60)).quotas().get(0).isSpent()).isTrue();
  }

  @Test
  void quiet_hours_and_hours_without_who_confirms_are_told_apart() {
    Situation plain = with(List.of(), List.of());
    Instant evening = TEN.plus(Duration.ofHours(9));

    assertThat(MomentCheck.of(plain, true, evening).unconfirmed()).isTrue();
    assertThat(MomentCheck.of(plain, true, evening).quiet()).isFalse();
    assertThat(MomentCheck.of(plain, false, evening).unconfirmed()).isFalse();
    assertThat(MomentCheck.of(plain, true, TEN.minusSeconds(60)).quiet()).isTrue();
    assertThat(MomentCheck.of(plain, true, TEN.minusSeconds(60)).unconfirmed()).isFalse();
  }
}
