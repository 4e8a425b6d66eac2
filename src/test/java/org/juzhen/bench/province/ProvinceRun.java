package org.juzhen.bench.province;

import java.util.Arrays;

/** Prints what became of a simulated province's duties. */
public final class ProvinceRun {
  private ProvinceRun() {}

  /** Arguments: accounts, days, articles a day, seed; 8,000, 30, 50 and 1 by default. */
  public static void main(String[] args) {
    int[] given = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    print(size(given));
  }

  private static Province.Size size(int... given) {
    return new Province.Size(
        given.length > 0 ? given[0] : 8_000,
        given.length > 1 ? given[1] : 30,
        given.length > 2 ? given[2] : 50,
        given.length > 3 ? given[3] : 1);
  }

  /** The size that the documentation speaks of. */
  public static void print() {
    print(size());
  }

  /** The province, what pushes alone can do, and what ten times the accounts cost. */
  private static void print(Province.Size size) {
    line("publishing without a push counts", size, true, false);
    Province.Size calm = new Province.Size(size.accounts() / 10, size.days(), 8, size.seed());
    line("only pushes count, held for more", calm, false, true);
    line("only pushes count, as soon as ready", calm, false, false);
    growth(new Province.Size(size.accounts() / 10, size.days() / 3, 50, size.seed()));
  }

  /** Ten times the accounts are to cost no more than eleven times. */
  private static void growth(Province.Size small) {
    Province.Size large =
        new Province.Size(small.accounts() * 10, small.days(), small.articlesADay(), small.seed());
    line("growth: one", small, true, false);
    double one = line("growth: one", small, true, false);
    double ten = line("growth: ten times the accounts", large, true, false);
    System.out.printf("growth: ten times the accounts cost %.1f times (limit 11)%n", ten / one);
  }

  private static double line(String name, Province.Size size, boolean unpushed, boolean hold) {
    long start = System.nanoTime();
    Tally tally = new Province(size, unpushed, hold).run();
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
