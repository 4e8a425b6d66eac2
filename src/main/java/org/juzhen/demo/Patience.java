package org.juzhen.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks again until the hub has done by itself what it does by itself (等待). */
final class Patience {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private Patience() {}

  /** Returns when it is so, when the time is over, or when the thread is told to end. */
  static void until(Duration atMost, BooleanSupplier isSo) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!isSo.getAsBoolean() && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
