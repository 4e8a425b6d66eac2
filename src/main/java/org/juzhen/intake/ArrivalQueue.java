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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.HubClock;

/**
 * Gathers what feeds, pages and people bring at the same time and writes it together. While batches
 * are under way the next ones fill up by themselves; nobody waits for a timer. Each is answered
 * after its commit, on its own context.
 */
@ApplicationScoped
public class ArrivalQueue {
  private static final Logger LOG = Logger.getLogger(ArrivalQueue.class);
  private static final int MOST = 200;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** Feeds, pages and people bring little at once. */
  private static final int LANES = 2;

  private static final int TRIES = 4;

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int running;
  private final Vertx vertx;
  private final Pool pool;
  private final HubClock clock;
  private final ReceiptDesk messages;

  ArrivalQueue(Vertx vertx, Pool pool, HubClock clock, ReceiptDesk messages) {
    this.vertx = vertx;
    this.pool = pool;
    this.clock = clock;
    this.messages = messages;
  }

  private record Waiting(Arrival arrival, UniEmitter<? super Receipt> sender, Context home) {

    void answer(Receipt receipt) {
      home.runOnContext(x -> sender.complete(receipt));
    }

    void refuse(Throwable why) {
      home.runOnContext(x -> sender.fail(why));
    }
  }

  /** Writes an arrival; the receipt comes when it is durable. */
  Uni<Receipt> take(Arrival arrival) {
    return Uni.createFrom()
        .emitter(
            sender -> {
              Waiting one = new Waiting(arrival, sender, vertx.getOrCreateContext());
              synchronized (waiting) {
                waiting.addLast(one);
              }
              start();
            });
  }

  private void start() {
    List<Waiting> batch = next();
    if (!batch.isEmpty()) {
      Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
      VertxContextSafetyToggle.setContextSafe(own, true);
      own.runOnContext(x -> run(batch, 1).onComplete(done -> ended()));
    }
  }

  private List<Waiting> next() {
    synchronized (waiting) {
      if (running >= LANES || waiting.isEmpty()) {
        return List.of();
      }
      running++;
      List<Waiting> batch = new ArrayList<>();
      int bytes = 0;
      while (batch.size() < MOST && bytes < MOST_BYTES && !waiting.isEmpty()) {
        Waiting one = waiting.removeFirst();
        bytes += one.arrival().raw().length;
        batch.add(one);
      }
      return batch;
    }
  }

  private void ended() {
    synchronized (waiting) {
      running--;
    }
    start();
  }

  private Future<Void> run(List<Waiting> batch, int attempt) {
    return write(batch)
        .onSuccess(fates -> tell(batch, fates))
        .<Void>mapEmpty()
        .recover(why -> again(batch, attempt, why));
  }

  private Future<List<Receipt>> write(List<Waiting> batch) {
    List<Arrival> arrivals = batch.stream().map(Waiting::arrival).toList();
    return pool.getDelegate()
        .withConnection(c -> new ArrivalBatch(arrivals, clock.now()).run(c, ArticleNewsDesk.NAME));
  }

  private Future<Void> again(List<Waiting> batch, int attempt, Throwable why) {
    if (Outrun.is(why) && attempt < TRIES) {
      // The article may have been acknowledged to a portal, and not be written yet.
      return messages.read().otherwiseEmpty().compose(x -> run(batch, attempt + 1));
    }
    if (batch.size() == 1) {
      batch.get(0).refuse(why);
      return Future.succeededFuture();
    }
    LOG.warnf("A batch of %d failed, writing one by one: %s", batch.size(), why.getMessage());
    Future<Void> all = Future.succeededFuture();
    for (Waiting one : batch) {
      all = all.compose(x -> run(List.of(one), 1));
    }
    return all;
  }

  private void tell(List<Waiting> batch, List<Receipt> fates) {
    // From the end, so that those put back stand in their order again.
    for (int i = batch.size() - 1; i >= 0; i--) {
      if (fates.get(i) == null) {
        putBack(batch.get(i));
      } else {
        batch.get(i).answer(fates.get(i));
      }
    }
  }

  private void putBack(Waiting one) {
    synchronized (waiting) {
      waiting.addFirst(one);
    }
  }
}
