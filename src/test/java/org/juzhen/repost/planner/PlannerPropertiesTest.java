package org.juzhen.repost.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every plan, shown on thousands of situations made from seeds. */
class PlannerPropertiesTest {
  private static final int SMALL = 800;
  private static final int LARGE = 80;

  @Test
  void nothing_is_late_that_any_plan_at_all_could_have_in_time() {
    for (int seed = 0; seed < SMALL; seed++) {
      Situation s = new MadeUpSituation(seed).small();

      Plan plan = Planner.plan(s);

      assertThat(Exhaustive.inTime(plan, s))
          .as("seed %d: %s", seed, s)
          .isEqualTo(Exhaustive.best(s));
      assertThat(plan.best()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void no_plan_breaks_a_limit() {
    for (int seed = 0; seed < LARGE; seed++) {
      Situation s = new MadeUpSituation(seed).large();
      Plan plan = Planner.plan(s);

      plan.bookings().forEach(b -> mustBeAllowed(s, b));
      mustKeepQuota(s, plan, s.push());
      mustKeepQuota(s, plan, s.single());
      mustCarryEachOnce(s, plan);
    }
  }

  @Test
  void what_is_called_late_is_late_and_nothing_else_is() {
    for (int seed = 0; seed < LARGE; seed++) {
      Situation s = new MadeUpSituation(seed).large();
      Plan plan = Planner.plan(s);
      Set<UUID> late = new HashSet<>();
      plan.troubles().forEach(t -> late.add(t.duty()));

      Map<UUID, Instant> at = new HashMap<>();
      plan.bookings().forEach(b -> b.duties().forEach(d -> at.put(d, b.at())));
      for (Owed o : s.owed()) {
        boolean inTime = at.containsKey(o.duty()) && !at.get(o.duty()).isAfter(o.deadline());
        assertThat(inTime).as("seed %d", seed).isNotEqualTo(late.contains(o.duty()));
      }
    }
  }

  @Test
  void the_same_situation_in_another_order_gives_the_same_plan() {
    for (int seed = 0; seed < LARGE; seed++) {
      Situation s = new MadeUpSituation(seed).large();
      List<Owed> shuffled = new ArrayList<>(s.owed());
      Collections.shuffle(shuffled, new Random(seed));
      List<Pin> pins = new ArrayList<>(s.pins());
      Collections.shuffle(pins, new Random(seed));
      Situation other = new Situation(s.now(), shuffled, s.push(), s.single(), pins, s.wish());

      assertThat(Planner.plan(other)).isEqualTo(Planner.plan(s));
    }
  }

  private static void mustBeAllowed(Situation s, Booking b) {
    if (b.reason() == Reason.PINNED) {
      List<UUID> fixed = new ArrayList<>(b.duties());
      fixed.removeAll(b.joined());
      Pin pin = s.pins().stream().filter(p -> p.duties().equals(fixed)).findFirst().orElseThrow();
      assertThat(pin.at()).as("a pin is never moved").isEqualTo(b.at());
      assertThat(b.joined()).hasSizeLessThanOrEqualTo(pin.room());
      mustBeOpen(s, b, b.joined());
      return;
    }
    Means means = s.push() != null && b.way() == s.push().way() ? s.push() : s.single();
    assertThat(b.duties()).hasSizeBetween(1, means.together());
    mustBeOpen(s, b, b.duties());
  }

  private static void mustBeOpen(Situation s, Booking b, List<UUID> duties) {
    Means means = s.push() != null && b.way() == s.push().way() ? s.push() : s.single();
    if (duties.isEmpty()) {
      return;
    }
    assertThat(b.at()).isAfterOrEqualTo(s.now());
    assertThat(means.fulfils()).isTrue();
    s.owed().stream()
        .filter(o -> duties.contains(o.duty()))
        .forEach(
            o -> {
              assertThat(b.at()).isAfterOrEqualTo(o.ready());
              List<Span> open =
                  o.urgency() == Urgency.EMERGENCY ? means.urgentOpen() : means.open();
              assertThat(Span.firstOpen(open, b.at())).isEqualTo(b.at());
            });
  }

  private static void mustKeepQuota(Situation s, Plan plan, Means means) {
    if (means == null) {
      return;
    }
    for (Quota quota : means.quotas()) {
      Map<Instant, Integer> used = new HashMap<>();
      Set<Instant> planned = new HashSet<>();
      means.used().forEach(u -> used.merge(quota.per().start(u), 1, Integer::sum));
      for (Booking b : plan.bookings()) {
        if (b.way() == means.way()) {
          used.merge(quota.per().start(b.at()), 1, Integer::sum);
          if (b.reason() != Reason.PINNED) {
            planned.add(quota.per().start(b.at()));
          }
        }
      }
      planned.forEach(p -> assertThat(used.get(p)).isLessThanOrEqualTo(quota.most()));
    }
  }

  private static void mustCarryEachOnce(Situation s, Plan plan) {
    List<UUID> carried = plan.bookings().stream().flatMap(b -> b.duties().stream()).toList();
    assertThat(carried).doesNotHaveDuplicates();
    Set<UUID> never = new HashSet<>();
    plan.troubles().stream().filter(t -> t.soonest() == null).forEach(t -> never.add(t.duty()));
    for (Owed o : s.owed()) {
      assertThat(carried.contains(o.duty())).isNotEqualTo(never.contains(o.duty()));
    }
  }
}
