package org.juzhen.intake;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.HubClock;

/**
 * Acknowledges messages (推送回执): those that come at the same time share one commit, and while it is
 * under way the next ones gather; nobody waits for a timer. When no message waits, or too long has
 * passed, what was acknowledged is read. On quiet days a sender is answered after its article was
 * written; in a rush as soon as the message is durable.
 */
@ApplicationScoped
class ReceiptQueue {
  private static final Logger LOG = Logger.getLogger(ReceiptQueue.class);
  private static final int MOST = 256;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** So few at once are no rush. */
  private static final int QUIET = 8;

  /** Even in a rush articles do not wait longer than about this. */
  private static final long LONGEST_RUSH = Duration.ofSeconds(3).toNanos();

  private static final int TRIES = 4;

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean running;

  /** Only the running turn uses these two. */
  private long unreadSince;

  private boolean justRead;

  private final Vertx vertx;
  private final Pool pool;
  private final ReceiptDesk desk;
  private final HubClock clock;

  ReceiptQueue(Vertx vertx, Pool pool, ReceiptDesk desk, HubClock clock) {
    this.vertx = vertx;
    this.pool = pool;
    this.desk = desk;
    this.clock = clock;
  }

  private record Waiting(Pushed message, UniEmitter<? super Receipt> sender, Context home) {

    void hear(ReceiptBatch.Fate fate) {
      if (fate.refusal() == null) {
        home.runOnContext(x -> sender.complete(fate.receipt()));
      } else {
        refuse(fate.refusal());
      }
    }

    void refuse(Throwable why) {
      home.runOnContext(x -> sender.fail(why));
    }
  }

  /** Keeps a message; the receipt comes when it is durable. */
  Uni<Receipt> take(Pushed message) {
    return Uni.createFrom()
        .emitter(
            sender -> {
              Waiting one = new Waiting(message, sender, vertx.getOrCreateContext());
              synchronized (waiting) {
                waiting.addLast(one);
                if (running) {
                  return;
                }
                running = true;
              }
              Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(own, true);
              own.runOnContext(x -> turn());
            });
  }

  private void turn() {
    boolean late = unreadSince != 0 && System.nanoTime() - unreadSince > LONGEST_RUSH;
    List<Waiting> batch = late && !justRead ? List.of() : next();
    if (batch.isEmpty() && unreadSince == 0) {
      rest();
      return;
    }
    justRead = batch.isEmpty();
    Future<?> done = justRead ? read() : acknowledge(batch, 1);
    done.onComplete(x -> turn());
  }

  /** Nothing is left; whoever came in the meantime starts the next turn here. */
  private void rest() {
    boolean done;
    synchronized (waiting) {
      done = waiting.isEmpty();
      running = !done;
    }
    if (!done) {
      turn();
    }
  }

  private List<Waiting> next() {
    synchronized (waiting) {
      List<Waiting> batch = new ArrayList<>();
      int bytes = 0;
      while (batch.size() < MOST && bytes < MOST_BYTES && !waiting.isEmpty()) {
        Waiting one = waiting.removeFirst();
        bytes += one.message().raw().length;
        batch.add(one);
      }
      return batch;
    }
  }

  private boolean isQuiet(List<Waiting> batch) {
    synchronized (waiting) {
      return batch.size() <= QUIET && waiting.isEmpty() && unreadSince == 0;
    }
  }

  private Future<Void> acknowledge(List<Waiting> batch, int attempt) {
    List<Pushed> messages = batch.stream().map(Waiting::message).toList();
    return pool.getDelegate()
        .withConnection(c -> new ReceiptBatch(messages, clock.now()).run(c))
        .compose(fates -> tell(batch, fates))
        .recover(why -> again(batch, attempt, why));
  }

  private Future<Void> tell(List<Waiting> batch, List<ReceiptBatch.Fate> fates) {
    boolean quiet = isQuiet(batch);
    if (fates.stream().anyMatch(f -> f.receipt() != null && !f.receipt().replayed())) {
      unreadSince = unreadSince == 0 ? System.nanoTime() : unreadSince;
    }
    Future<?> before = quiet && unreadSince != 0 ? read() : Future.succeededFuture();
    return before
        .otherwiseEmpty()
        .map(
            x -> {
              for (int i = 0; i < batch.size(); i++) {
                batch.get(i).hear(fates.get(i));
              }
              return null;
            });
  }

  /** Reads some of what was acknowledged; what fails is taken up again by its waker. */
  private Future<Void> read() {
    return desk.read()
        .map(
            count -> {
              unreadSince = count == 0 ? 0 : unreadSince;
              return (Void) null;
            })
        .recover(
            why -> {
              LOG.warnf("Messages wait to be read: %s", why.getMessage());
              unreadSince = 0;
              return Future.succeededFuture();
            });
  }

  private Future<Void> again(List<Waiting> batch, int attempt, Throwable why) {
    if (Outrun.is(why) && attempt < TRIES) {
      return acknowledge(batch, attempt + 1);
    }
    if (batch.size() == 1) {
      batch.get(0).refuse(why);
      return Future.succeededFuture();
    }
    LOG.warnf("A batch of %d failed, writing one by one: %s", batch.size(), why.getMessage());
    Future<Void> all = Future.succeededFuture();
    for (Waiting one : batch) {
      all = all.compose(x -> acknowledge(List.of(one), 1));
    }
    return all;
  }
}
