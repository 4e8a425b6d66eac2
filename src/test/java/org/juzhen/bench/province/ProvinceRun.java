package org.juzhen.bench.province;

import java.util.Arrays;

/** Prints what became of a simulated province's duties. */
public final class ProvinceRun {
  private ProvinceRun() {}

  /** Arguments: accounts, days, articles a day, seed; 8,000, 30, 50 and 1 by default. */
  public static void main(String[] args) {
    int[] given = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    print(
        new Province.Size(
            given.length > 0 ? given[0] : 8_000,
            given.length > 1 ? given[1] : 30,
            given.length > 2 ? given[2] : 50,
            given.length > 3 ? given[3] : 1));
  }

  static void print(Province.Size size) {
    line("publishing without a push counts", size, true, false);
    Province.Size calm = new Province.Size(size.accounts() / 10, size.days(), 8, size.seed());
    line("only pushes count, held for more", calm, false, true);
    line("only pushes count, as soon as ready", calm, false, false);
  }

  private static void line(String name, Province.Size size, boolean unpushed, boolean hold) {
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
  }
}
