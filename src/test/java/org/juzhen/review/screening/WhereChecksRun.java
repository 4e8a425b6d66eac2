package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts how often texts with its mark are read, and reads long ones until told; finds nothing. */
@ApplicationScoped
public class WhereChecksRun implements Check {
  public static final String MARK = "由谁来读";
  public static final String LONG = "慢慢来读";
  private static final int SECONDS = 8;

  private final AtomicInteger readings = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile CountDownLatch done = new CountDownLatch(1);

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    if (draft.body().text().contains(MARK)) {
      readings.incrementAndGet();
    }
    if (draft.body().text().contains(LONG)) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      begun.release();
      waited(done);
      now.decrementAndGet();
    }
  }

  private static boolean waited(CountDownLatch done) {
    try {
      return done.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How often since it was asked last. */
  public int readings() {
    return readings.getAndSet(0);
  }

  /** Long ones are read until the end is told. */
  public void begin() {
    done = new CountDownLatch(1);
    begun.drainPermits();
    most.set(0);
  }

  /** Waits until somebody reads a long one. */
  public boolean isReading() throws InterruptedException {
    return begun.tryAcquire(2 * SECONDS, TimeUnit.SECONDS);
  }

  /** Whether somebody still reads a long one. */
  public boolean stillReads() {
    return now.get() > 0;
  }

  /** Lets all long ones end; says how many were read at once. */
  public int end() {
    done.countDown();
    return most.get();
  }
}
