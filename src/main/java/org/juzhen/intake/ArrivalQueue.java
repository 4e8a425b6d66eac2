package org.juzhen.intake;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.HubClock;

/**
 * Gathers what arrives at the same time and writes it together, so that many messages share one
 * commit. While batches are under way the next ones fill up by themselves; nobody waits for a
 * timer. Each sender is answered after its commit, on its own context.
 */
@ApplicationScoped
public class ArrivalQueue {
  private static final Logger LOG = Logger.getLogger(ArrivalQueue.class);
  private static final int MOST = 200;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** More lanes make smaller batches; fewer leave the database idle between commits. */
  private static final int LANES = 3;

  private static final int TRIES = 4;

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int running;
  private final Vertx vertx;
  private final Pool pool;
  private final HubClock clock;

  ArrivalQueue(Vertx vertx, Pool pool, HubClock clock) {
    this.vertx = vertx;
    this.pool = pool;
    this.clock = clock;
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

  private Future<List<ArrivalBatch.Fate>> write(List<Waiting> batch) {
    List<Arrival> arrivals = batch.stream().map(Waiting::arrival).toList();
    return pool.getDelegate()
        .withConnection(c -> new ArrivalBatch(arrivals, clock.now()).run(c, ArticleNewsDesk.NAME));
  }

  private Future<Void> again(List<Waiting> batch, int attempt, Throwable why) {
    if (isOutrun(why) && attempt < TRIES) {
      return run(batch, attempt + 1);
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

  /** Another node wrote the same article at the same time, or both waited for each other. */
  private static boolean isOutrun(Throwable why) {
    return why instanceof PgException pg
        && Set.of(ArrivalSql.OUTRUN, "23505", "40P01").contains(pg.getSqlState());
  }

  private void tell(List<Waiting> batch, List<ArrivalBatch.Fate> fates) {
    // From the end, so that those put back stand in their order again.
    for (int i = batch.size() - 1; i >= 0; i--) {
      ArrivalBatch.Fate fate = fates.get(i);
      if (fate == null) {
        putBack(batch.get(i));
      } else if (fate.refusal() != null) {
        batch.get(i).refuse(fate.refusal());
      } else {
        batch.get(i).answer(fate.receipt());
      }
    }
  }

  private void putBack(Waiting one) {
    synchronized (waiting) {
      waiting.addFirst(one);
    }
  }
}
