package org.juzhen.bench;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.bench.lateness.LatenessRun;
import org.juzhen.bench.province.ProvinceRun;

/**
 * Runs the benchmarks against the packaged hub with its embedded, durable database, prints one
 * table and at the end every goal that was missed. Rounds are interleaved, so that a busy machine
 * hits both sides alike; ratios count, not absolute times. A missed goal is a figure to look at,
 * not a broken build: the run fails only with {@code -Dbench.strict=true}.
 */
final class Bench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** Runs only what has this in its name; all where it is empty. */
  private static final String ONLY = System.getProperty("bench.only", "");

  private static final boolean STRICT = Boolean.getBoolean("bench.strict");

  private Bench() {}

  /** All benchmarks, in the order of the table. */
  static List<Contest> contests() {
    return List.of(
        new WordContest(WordContest.Rival.HUTOOL),
        new WordContest(WordContest.Rival.HOUBB),
        new HookContest(),
        new DutyContest(10_000),
        new DutyContest(100_000),
        new PlanContest(100_000),
        new TightPlanContest(),
        new PlanningContest(100_000));
  }

  private static List<Contest> wanted() {
    return contests().stream().filter(c -> c.name().contains(ONLY)).toList();
  }

  public static void main(String[] args) throws Exception {
    Goals goals = new Goals(System.out::println);
    List<Line> table = new ArrayList<>();
    try (BenchHub hub = BenchHub.start()) {
      for (Contest contest : wanted()) {
        try (contest) {
          table.add(run(contest, hub));
          contest.others().forEach(goals::tell);
        }
      }
      if ("ceiling".equals(ONLY)) {
        new HookCeiling(hub).print();
      }
      if ("lateness".contains(ONLY)) {
        new LatenessRun(hub).print(goals);
      }
    }
    print(table);
    table.forEach(line -> goals.note(line.asGoal()));
    if ("province".contains(ONLY)) {
      ProvinceRun.print(goals);
    }
    goals.close(STRICT);
    int code = goals.exitCode(STRICT);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static Line run(Contest contest, BenchHub hub) throws Exception {
    contest.prepare(hub);
    // Not counted: both sides have compiled their code and filled their caches after it.
    contest.ours(hub);
    contest.limit(hub);
    List<Double> ours = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      boolean first = round % 2 == 0;
      double before = first ? contest.ours(hub) : contest.limit(hub);
      double after = first ? contest.limit(hub) : contest.ours(hub);
      ours.add(first ? before : after);
      limits.add(first ? after : before);
      ratios.add(ours.get(round) / limits.get(round));
      System.out.printf(
          "%s: round %d: %.0f/s against %.0f/s %s%n",
          contest.name(), round + 1, ours.get(round), limits.get(round), contest.aside());
    }
    return new Line(contest.name(), median(ours), median(limits), median(ratios), contest.goal());
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** One line of the table; rates are medians of a second. */
  record Line(String name, double ours, double limit, double ratio, double goal) {
    Goal asGoal() {
      return Goal.atLeast(name, ratio, goal, " of the limit");
    }
  }

  private static void print(List<Line> table) {
    int width = table.stream().mapToInt(l -> l.name().length()).max().orElse(10);
    String head = "%-" + width + "s  %10s  %10s  %7s  %6s  %s%n";
    String row = "%-" + width + "s  %10.0f  %10.0f  %7.2f  %6.2f  %s%n";
    if (table.isEmpty()) {
      return;
    }
    System.out.printf(head, "benchmark", "hub 1/s", "limit 1/s", "ratio", "goal", "verdict");
    table.forEach(
        l ->
            System.out.printf(
                row, l.name(), l.ours(), l.limit(), l.ratio(), l.goal(), l.asGoal().verdict()));
  }
}
