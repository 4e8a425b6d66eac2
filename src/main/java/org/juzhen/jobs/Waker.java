package org.juzhen.jobs;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.juzhen.kernel.HubClock;

/**
 * Sleeps until the next row of one table is due, or until the bell rings, then drives. At most one
 * drive runs at a time on a node; a ring during a drive makes it go round once more.
 */
final class Waker {
  private static final Logger LOG = Logger.getLogger(Waker.class);

  /** A lost notification or a clock that was set must not delay due work for longer than this. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** So long a drive that found nothing rests, though something is due: another worker holds it. */
  private static final Duration AFTER_NOTHING = Duration.ofMillis(100);

  private final Vertx vertx;
  private final HubClock clock;
  private final DueWork work;
  private final CompletableFuture<Void> rested = new CompletableFuture<>();
  private long timer = -1;
  private boolean driving;
  private boolean rungMeanwhile;
  private boolean stopped;

  Waker(Vertx vertx, HubClock clock, DueWork work) {
    this.vertx = vertx;
    this.clock = clock;
    this.work = work;
  }

  synchronized void ring() {
    if (stopped) {
      return;
    }
    if (driving) {
      rungMeanwhile = true;
      return;
    }
    driving = true;
    vertx.cancelTimer(timer);
    Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(
        x -> driveAll().chain(this::nextSleep).subscribe().with(this::sleep, this::failed));
  }

  /** Begins nothing any more; what it returns is complete when nothing is under way either. */
  synchronized CompletableFuture<Void> stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    if (!driving) {
      rested.complete(null);
    }
    return rested;
  }

  private Uni<Integer> driveAll() {
    return Uni.createFrom()
        .deferred(work::drive)
        .chain(handled -> handled > 0 && !stopped ? driveAll() : Uni.createFrom().item(0));
  }

  private Uni<Duration> nextSleep() {
    return work.nextDue().map(this::untilThen);
  }

  private Duration untilThen(Instant due) {
    return untilThen(clock.now(), due);
  }

  /** How long to sleep after everything was handled that could be. */
  static Duration untilThen(Instant now, Instant due) {
    if (due == null) {
      return LONGEST_SLEEP;
    }
    if (!due.isAfter(now)) {
      return AFTER_NOTHING;
    }
    Duration wait = Duration.between(now, due);
    return wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
  }

  private void failed(Throwable why) {
    LOG.errorf(why, "Due work %s failed; trying again in %s", work.name(), AFTER_FAILURE);
    sleep(AFTER_FAILURE);
  }

  private synchronized void sleep(Duration duration) {
    driving = false;
    if (stopped) {
      rested.complete(null);
      return;
    }
    if (rungMeanwhile) {
      rungMeanwhile = false;
      ring();
      return;
    }
    timer = vertx.setTimer(Math.max(1, duration.toMillis()), id -> ring());
  }
}
