package org.juzhen.bench.lateness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.juzhen.bench.BenchHub;
import org.juzhen.bench.Goal;
import org.juzhen.bench.Goals;

/**
 * Prints how late items were done and what waiting cost, for the hub and both peers, one after the
 * other on the same database. {@code -Dbench.lateness.minutes} shortens the window; as many items
 * fall due a second as in the whole.
 */
public final class LatenessRun {
  private static final int A_MINUTE = 1_000;
  private static final int ASLEEP = 100_000;
  private static final double LATEST_P99 = 1_000;
  private static final double MOST_IDLE = 2;
  private static final Duration SETTLING = Duration.ofSeconds(90);
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration LEAD = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(60);

  private final Duration window =
      Duration.ofMinutes(Integer.getInteger("bench.lateness.minutes", 10));
  private final int items = (int) window.toMinutes() * A_MINUTE;
  private final BenchHub hub;

  public LatenessRun(BenchHub hub) {
    this.hub = hub;
  }

  /** What makes the contenders, each when its turn comes. */
  private interface Maker {
    Alarms make(BenchHub hub) throws Exception;
  }

  public void print(Goals goals) throws Exception {
    System.out.printf(
        "lateness: %,d items within %d minutes while %,d sleep%n",
        items, window.toMinutes(), ASLEEP);
    List<Maker> makers = List.of(HubAlarms::new, DbSchedulerAlarms::new, QuartzAlarms::new);
    try (Ledger ledger = new Ledger(hub)) {
      for (Maker maker : makers) {
        Alarms alarms = maker.make(hub);
        try {
          run(alarms, ledger, goals);
        } finally {
          alarms.end();
        }
      }
    }
  }

  private void run(Alarms alarms, Ledger ledger, Goals goals) throws Exception {
    alarms.start(ASLEEP);
    pause(SETTLING);
    double idle = share(alarms, IDLE);
    alarms.arm(items, Instant.now().plus(LEAD), window);
    Instant end = Instant.now().plus(LEAD).plus(window).plus(GRACE);
    Duration before = alarms.used();
    while (ledger.of(alarms.name()).done() < items && Instant.now().isBefore(end)) {
      pause(Duration.ofSeconds(1));
    }
    double busy = alarms.used().minus(before).toMillis() / 10.0 / window.toSeconds();
    Ledger.Lateness late = ledger.of(alarms.name());
    System.out.printf(
        "  %-12s %,7d done, late by %5.0f ms (median) %6.0f ms (p99) %6.0f ms (most), idle %.2f %%"
            + " and busy %.1f %% of a core%n",
        alarms.name(), late.done(), late.median(), late.p99(), late.most(), idle, busy);
    if (alarms instanceof HubAlarms) {
      goals.tell(Goal.atLeast("lateness: done", late.done(), items, " items"));
      goals.tell(Goal.atMost("lateness: p99", late.p99(), LATEST_P99, " ms"));
      goals.tell(Goal.atMost("lateness: idle", idle, MOST_IDLE, " % of a core"));
    }
  }

  /** Which share of a core is used while nothing is due. */
  private static double share(Alarms alarms, Duration time) throws InterruptedException {
    Duration before = alarms.used();
    pause(time);
    return alarms.used().minus(before).toMillis() * 100.0 / time.toMillis();
  }

  private static void pause(Duration time) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(time.toMillis());
  }
}
