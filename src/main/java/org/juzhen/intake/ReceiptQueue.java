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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.HubClock;

/**
 * Acknowledges messages (推送回执): those that come at the same time share one commit, and while it is
 * under way the next ones gather; nobody waits for a timer. When many have gathered, a second batch
 * sets out beside the first, so that the hub does not rest while the disk works; messages about one
 * article are never in both. On quiet days a sender is answered after its article was written; in a
 * rush as soon as the message is durable.
 */
@ApplicationScoped
class ReceiptQueue {
  private static final Logger LOG = Logger.getLogger(ReceiptQueue.class);
  private static final int MOST = 256;
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int LANES = 2;

  /** So few at once are no rush. */
  private static final int QUIET = 8;

  private static final int TRIES = 4;

  /** After a batch brought what was known already, so many ask first. */
  private static final int ASKING = 32;

  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** Messages and articles that a batch under way is about. */
  private final Set<Object> taken = new HashSet<>();

  private int underWay;

  private final AtomicInteger asking = new AtomicInteger();

  private final Vertx vertx;
  private final Pool pool;
  private final ReceiptReader reader;
  private final HubClock clock;

  ReceiptQueue(Vertx vertx, Pool pool, ReceiptReader reader, HubClock clock) {
    this.vertx = vertx;
    this.pool = pool;
    this.reader = reader;
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
              }
              start();
            });
  }

  private void start() {
    List<Waiting> batch = next();
    if (!batch.isEmpty()) {
      Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
      VertxContextSafetyToggle.setContextSafe(own, true);
      own.runOnContext(x -> acknowledge(batch, 1).onComplete(done -> ended(batch)));
    }
  }

  /** Empty when nothing may set out: what is left may be about what is under way. */
  private List<Waiting> next() {
    synchronized (waiting) {
      List<Waiting> batch = new ArrayList<>();
      if (underWay >= LANES || underWay > 0 && waiting.size() <= QUIET) {
        return batch;
      }
      int bytes = 0;
      while (batch.size() < MOST && bytes < MOST_BYTES && !waiting.isEmpty()) {
        if (isTaken(waiting.peekFirst().message())) {
          break;
        }
        Waiting one = waiting.removeFirst();
        bytes += one.message().raw().length;
        batch.add(one);
      }
      batch.forEach(one -> about(one.message(), true));
      underWay += batch.isEmpty() ? 0 : 1;
      return batch;
    }
  }

  private boolean isTaken(Pushed message) {
    return !taken.isEmpty()
        && (taken.contains(message.origin().message())
            || message.keys().stream().anyMatch(taken::contains));
  }

  private void about(Pushed message, boolean now) {
    if (now) {
      taken.add(message.origin().message());
      taken.addAll(message.keys());
    } else {
      taken.remove(message.origin().message());
      message.keys().forEach(taken::remove);
    }
  }

  private void ended(List<Waiting> batch) {
    synchronized (waiting) {
      underWay--;
      batch.forEach(one -> about(one.message(), false));
    }
    start();
  }

  private Future<Void> acknowledge(List<Waiting> batch, int attempt) {
    List<Pushed> messages = batch.stream().map(Waiting::message).toList();
    boolean unseen =
        attempt == 1 && batch.size() > QUIET && asking.getAndUpdate(n -> Math.max(0, n - 1)) == 0;
    return pool.getDelegate()
        .withConnection(
            c -> {
              ReceiptBatch writing = new ReceiptBatch(messages, clock.now());
              return unseen ? writing.runUnseen(c) : writing.run(c);
            })
        .<Void>map(
            fates -> {
              tell(batch, fates);
              return null;
            })
        .recover(why -> again(batch, attempt, why));
  }

  /** The batch is durable, and the next need not wait until this one has been read. */
  private void tell(List<Waiting> batch, List<ReceiptBatch.Fate> fates) {
    boolean fresh = fates.stream().anyMatch(f -> f.receipt() != null && !f.receipt().replayed());
    if (isQuiet(batch) && (fresh || reader.isReading())) {
      reader.now().onComplete(x -> hear(batch, fates));
    } else {
      if (fresh) {
        reader.later();
      }
      hear(batch, fates);
    }
  }

  private boolean isQuiet(List<Waiting> batch) {
    synchronized (waiting) {
      return batch.size() <= QUIET && waiting.size() <= QUIET && !reader.isBehind();
    }
  }

  private static void hear(List<Waiting> batch, List<ReceiptBatch.Fate> fates) {
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).hear(fates.get(i));
    }
  }

  private Future<Void> again(List<Waiting> batch, int attempt, Throwable why) {
    if (Outrun.is(why) && attempt < TRIES) {
      asking.set(ASKING);
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
