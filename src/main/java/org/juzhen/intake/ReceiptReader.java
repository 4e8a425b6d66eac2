package org.juzhen.intake;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Decides when messages that this node acknowledged are read (推送何时入库). On a quiet day at once; in a
 * rush when it is over, for reading costs several times what acknowledging does and would keep the
 * senders waiting; and beside a rush that lasts too long.
 */
@ApplicationScoped
class ReceiptReader {
  private static final Logger LOG = Logger.getLogger(ReceiptReader.class);

  /** A rush is over when nothing has come for so long. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** Even in a rush articles do not wait longer than about this. */
  private static final Duration LONGEST_RUSH = Duration.ofSeconds(3);

  private final Vertx vertx;
  private final ReceiptDesk desk;

  private boolean reading;
  private boolean timed;
  private Promise<Void> next;

  /** Since when something waits whose sender was answered before it was read; 0 for nothing. */
  private long behindSince;

  private long lastCame;

  ReceiptReader(Vertx vertx, ReceiptDesk desk) {
    this.vertx = vertx;
    this.desk = desk;
  }

  /** Reads what is durable now; complete when that was tried. */
  synchronized Future<Void> now() {
    if (next == null) {
      next = Promise.promise();
    }
    Future<Void> read = next.future();
    if (!reading) {
      reading = true;
      round();
    }
    return read;
  }

  /** There is something to be read, and nobody waits for it. */
  synchronized void later() {
    lastCame = System.nanoTime();
    behindSince = behindSince == 0 ? lastCame : behindSince;
    wake();
  }

  /** Whether something waits to be read that was answered already. */
  synchronized boolean isBehind() {
    return behindSince != 0;
  }

  /** Whether something is being read. */
  synchronized boolean isReading() {
    return reading;
  }

  private void wake() {
    if (!timed && !reading) {
      timed = true;
      vertx.setTimer(PAUSE.toMillis(), x -> awake());
    }
  }

  private synchronized void awake() {
    timed = false;
    if (reading || behindSince == 0) {
      return;
    }
    if (isRush()) {
      wake();
    } else {
      reading = true;
      round();
    }
  }

  private boolean isRush() {
    long now = System.nanoTime();
    return now - lastCame < PAUSE.toNanos() && now - behindSince < LONGEST_RUSH.toNanos();
  }

  /** One batch of messages; whoever asks from here on waits for the next. */
  private void round() {
    Promise<Void> asked = next;
    next = null;
    long began = System.nanoTime();
    desk.read()
        .onComplete(
            read -> {
              if (read.failed()) {
                LOG.warnf("Messages wait to be read: %s", read.cause().getMessage());
              }
              if (asked != null) {
                asked.complete();
              }
              ended(began, read.succeeded() ? read.result() : 0);
            });
  }

  /** Goes on while something is left; what failed is taken up again by its waker. */
  private synchronized void ended(long began, int count) {
    if (count == 0 && behindSince != 0) {
      behindSince = lastCame - began >= 0 ? lastCame : 0;
    }
    if (next != null || count > 0 && !(behindSince != 0 && isRush())) {
      round();
      return;
    }
    reading = false;
    if (behindSince != 0) {
      wake();
    }
  }
}
