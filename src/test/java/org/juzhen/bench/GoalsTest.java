package org.juzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.bench.province.ProvinceRun;

/** How a run of the benchmarks ends. */
class GoalsTest {
  private final List<String> told = new ArrayList<>();
  private final Goals goals = new Goals(told::add);

  @Test
  void what_was_missed_is_told_again_at_the_end_and_fails_only_where_that_was_asked_for() {
    goals.tell(Goal.atLeast("webhook", 0.41, 1.5, " of inserts"));
    goals.tell(Goal.atMost("growth", 10.4, 11, " times"));
    goals.close(false);

    assertThat(told)
        .containsExactly(
            "webhook: 0.41 of inserts (goal: at least 1.50 of inserts) MISSED",
            "growth: 10.40 times (goal: at most 11.00 times) reached",
            "1 of 2 goals MISSED:",
            "  webhook: 0.41 of inserts (goal: at least 1.50 of inserts) MISSED",
            "(the run ends well all the same; -Dbench.strict=true makes it fail)");
    assertThat(goals.exitCode(false)).isZero();
    assertThat(goals.exitCode(true)).isEqualTo(1);
  }

  @Test
  void a_run_that_reached_all_or_asked_nothing_says_so_and_never_fails() {
    goals.close(true);
    goals.tell(Goal.atMost("growth", 11, 11, " times"));
    goals.close(true);

    assertThat(told.get(0)).isEqualTo("no goals: nothing that was run has one");
    assertThat(told).last().isEqualTo("all 1 goals reached");
    assertThat(goals.exitCode(true)).isZero();
  }

  @Test
  void sixteen_of_one_are_one_article_and_one_receipt_or_the_goal_is_missed() {
    assertThat(HookContest.oneOf(16, 1, 1).line())
        .isEqualTo(
            "16 duplicates at once: 1 article, 1 receipt (goal: 1 article, 1 receipt) reached");
    assertThat(HookContest.oneOf(16, 2, 1).reached()).isFalse();
    assertThat(HookContest.oneOf(16, 1, 16).reached()).isFalse();
    assertThat(HookContest.oneOf(16, 0, 0).reached()).isFalse();
  }

  @Test
  void what_ten_times_the_accounts_cost_is_a_line_with_its_goal() {
    assertThat(ProvinceRun.growth(2, 20.8).line())
        .isEqualTo(
            "province, ten times the accounts: 10.40 times the time (goal: at most 11.00 times the"
                + " time) reached");
    assertThat(ProvinceRun.growth(2, 23).reached()).isFalse();
  }
}
