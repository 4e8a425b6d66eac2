package org.juzhen.repost.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the search for pushes leaves out is not worth a look, shown on situations from seeds. */
class PushChoiceTest {
  private static final int SEEDS = 600;
  private static final int TRIED_OUT = 200;
  private static final int MOST_PUSHES = 5;

  @Test
  void going_on_from_those_who_have_a_place_serves_as_many_as_placing_all_anew() {
    int compared = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      MadeUpSituation made = new MadeUpSituation(seed);
      Situation s = seed % 2 == 0 ? made.small() : made.large();
      List<Instant> times = PushTimes.of(s);
      if (times.isEmpty()) {
        continue;
      }
      Cells cells = Cells.of(s);
      Trial trial = new Trial(s, cells, times);
      Random chance = new Random(seed);
      List<Instant> chosen = new ArrayList<>();
      for (int n = 0; n < MOST_PUSHES; n++) {
        int i = chance.nextInt(times.size());
        chosen.add(times.get(i));
        trial.push(i);
        assertThat(trial.inTime().counts())
            .as("seed %d: %s", seed, chosen)
            .isEqualTo(new Seating(s, cells, chosen).inTime().counts());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS);
  }

  @Test
  void what_was_tried_out_leaves_no_trace() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Situation s = new MadeUpSituation(seed).large();
      List<Instant> times = PushTimes.of(s);
      if (!times.isEmpty()) {
        Trial trial = new Trial(s, Cells.of(s), times);
        int[] before = trial.inTime().counts();
        Seats.Kept kept = trial.keep();
        trial.push(times.size() - 1);
        trial.push(0);
        trial.backTo(kept);
        assertThat(trial.inTime().counts()).as("seed %d", seed).isEqualTo(before);
        trial.push(times.size() / 2);
        List<Instant> one = List.of(times.get(times.size() / 2));
        assertThat(trial.inTime().counts())
            .as("seed %d", seed)
            .isEqualTo(new Seating(s, Cells.of(s), one).inTime().counts());
      }
    }
  }

  @Test
  void no_plan_at_all_is_better_than_the_bound_and_often_one_is_as_good() {
    int reached = 0;
    int asked = 0;
    for (int seed = 0; seed < TRIED_OUT; seed++) {
      Situation s = new MadeUpSituation(seed).small();
      List<Instant> times = PushTimes.of(s);
      if (!times.isEmpty()) {
        InTime bound = Bound.of(s, Cells.of(s), times, new Ledger(s.push(), s.usedOf(s.push())));
        int[] best = Exhaustive.best(s).stream().mapToInt(Integer::intValue).toArray();
        assertThat(Arrays.compare(bound.counts(), best)).as("seed %d: %s", seed, s).isNotNegative();
        reached += Arrays.equals(bound.counts(), best) ? 1 : 0;
        asked++;
      }
    }
    assertThat(reached).as("of %d", asked).isGreaterThan(asked / 2);
  }

  @Test
  void three_hundred_that_cannot_all_be_in_time_are_planned_within_the_bound() {
    Situation s = new TightSituation(1).of(300);

    Plan plan = Planner.plan(s);

    assertThat(plan.troubles()).hasSizeGreaterThan(200);
    assertThat(plan.best()).as("what is chosen reaches the bound").isTrue();
    assertThat(Planner.plan(s)).isEqualTo(plan);
  }
}
