package org.juzhen.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** As many loops as connections, each doing one piece of work after the other. */
final class Loops {

  /** A piece of work on one of the connections. */
  interface Work {
    Future<Void> on(int lane, int piece);
  }

  private final AtomicInteger next = new AtomicInteger();
  private final int pieces;
  private final Work work;

  private Loops(int pieces, Work work) {
    this.pieces = pieces;
    this.work = work;
  }

  /** Does all of it, and says how many pieces a second that were. */
  static double rate(int lanes, int pieces, Work work) throws Exception {
    Loops loops = new Loops(pieces, work);
    long start = System.nanoTime();
    List<Future<Void>> ends = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      Promise<Void> end = Promise.promise();
      loops.step(lane, end);
      ends.add(end.future());
    }
    BenchHub.await(Future.all(ends));
    return pieces / ((System.nanoTime() - start) / 1e9);
  }

  private void step(int lane, Promise<Void> end) {
    int piece = next.getAndIncrement();
    if (piece >= pieces) {
      end.complete();
      return;
    }
    work.on(lane, piece).onSuccess(x -> step(lane, end)).onFailure(end::tryFail);
  }
}
