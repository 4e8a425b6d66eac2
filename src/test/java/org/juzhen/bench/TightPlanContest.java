package org.juzhen.bench;

import java.util.List;
import java.util.stream.LongStream;
import org.juzhen.repost.planner.Plan;
import org.juzhen.repost.planner.Planner;
import org.juzhen.repost.planner.Situation;
import org.juzhen.repost.planner.TightSituation;

/**
 * Planning single accounts that owe three hundred articles and have four pushes for them, one after
 * the other, against half a second for each: whoever asks for such a plan waits for it.
 */
final class TightPlanContest implements Contest {
  private static final int DUTIES = 300;
  private static final int ACCOUNTS = 10;
  private static final double MOST_SECONDS = 0.5;

  private List<Situation> situations;

  @Override
  public String name() {
    return "planning, one account that owes " + DUTIES;
  }

  @Override
  public double goal() {
    return 1;
  }

  @Override
  public void prepare(BenchHub hub) {
    situations =
        LongStream.range(0, ACCOUNTS)
            .mapToObj(seed -> new TightSituation(seed).of(DUTIES))
            .toList();
  }

  @Override
  public double ours(BenchHub hub) {
    long start = System.nanoTime();
    for (Situation s : situations) {
      Plan plan = Planner.plan(s);
      if (plan.troubles().isEmpty()) {
        throw new IllegalStateException("four pushes cannot carry " + DUTIES);
      }
    }
    return ACCOUNTS / ((System.nanoTime() - start) / 1e9);
  }

  @Override
  public double limit(BenchHub hub) {
    return 1 / MOST_SECONDS;
  }
}
