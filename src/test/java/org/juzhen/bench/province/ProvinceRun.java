package org.juzhen.bench.province;

import java.util.Arrays;
import org.juzhen.bench.Goal;
import org.juzhen.bench.Goals;

/** Prints what became of a simulated province's duties. */
public final class ProvinceRun {
  private static final double MOST_GROWTH = 11;

  private ProvinceRun() {}

  /** Arguments: accounts, days, articles a day, seed; 8,000, 30, 50 and 1 by default. */
  public static void main(String[] args) {
    int[] given = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    print(size(given), new Goals(System.out::println));
  }

  private static Province.Size size(int... given) {
    return new Province.Size(
        given.length > 0 ? given[0] : 8_000,
        given.length > 1 ? given[1] : 30,
        given.length > 2 ? given[2] : 50,
        given.length > 3 ? given[3] : 1);
  }

  /** The size that the documentation speaks of. */
  public static void print(Goals goals) {
    print(size(), goals);
  }

  /** The province, what people can carry, what pushes alone can do, and what growth costs. */
  private static void print(Province.Size size, Goals goals) {
    line("verbatim, publishing without a push counts", size, Pace.VERBATIM, true, false);
    carried(size);
    Province.Size calm = of(size, 8);
    line("only pushes count, held for more", calm, Pace.VERBATIM, false, true);
    line("only pushes count, as soon as ready", calm, Pace.VERBATIM, false, false);
    goals.tell(growth(new Province.Size(size.accounts() / 10, size.days() / 3, 50, size.seed())));
  }

  /** How many articles a day three people carry, by the way they work. */
  private static void carried(Province.Size size) {
    for (int aDay : new int[] {50, 75, 100}) {
      line("verbatim", of(size, aDay), Pace.VERBATIM, true, false);
    }
    for (int aDay : new int[] {4, 6, 8, 12, 20}) {
      line("rewritten", of(size, aDay), Pace.REWRITTEN, true, false);
    }
  }

  private static Province.Size of(Province.Size size, int aDay) {
    return new Province.Size(size.accounts() / 10, size.days(), aDay, size.seed());
  }

  /** Ten times the accounts are to cost no more than eleven times. */
  private static Goal growth(Province.Size small) {
    Province.Size large =
        new Province.Size(small.accounts() * 10, small.days(), small.articlesADay(), small.seed());
    line("growth: one", small, Pace.VERBATIM, true, false);
    double one = line("growth: one", small, Pace.VERBATIM, true, false);
    double ten = line("growth: ten times the accounts", large, Pace.VERBATIM, true, false);
    return growth(one, ten);
  }

  /** From the seconds that both took. */
  public static Goal growth(double one, double ten) {
    return Goal.atMost(
        "province, ten times the accounts", ten / one, MOST_GROWTH, " times the time");
  }

  private static double line(
      String name, Province.Size size, Pace pace, boolean unpushed, boolean hold) {
    long start = System.nanoTime();
    Tally tally = new Province(size, pace, unpushed, hold).run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s, %s: %,d duties%n", name, size, tally.all());
    for (Tally.Fate fate : Tally.Fate.values()) {
      System.out.printf("  %-18s %6.2f %%%n", fate, tally.percent(fate));
    }
    System.out.printf(
        "  median %d min after publication; %,d plans, %.1f s%n",
        tally.medianMinutes(), tally.plans(), seconds);
    return seconds;
  }
}
