package org.juzhen.bench;

import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetClient;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.PushedReceipts;

/**
 * Between what webhook intake can lie at most on this machine: the same sender against a server
 * that reads the message and answers 202 and does nothing else, and the hub's own batches of
 * receipts without HTTP, signature and JSON. Printed with {@code -Dbench.only=ceiling}.
 */
final class HookCeiling {
  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 32);
  private static final int MESSAGES = Integer.getInteger("bench.messages", 8_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int WARM_UP = 3;
  private static final int LANES = 2;
  private static final int BATCH = 16;
  private static final String FORGET =
      "update hook_receipt set due_at = null where due_at is not null";

  private final BenchHub hub;
  private final HookMessages messages;

  HookCeiling(BenchHub hub) throws Exception {
    this.hub = hub;
    this.messages = HookMessages.ofNewPortal(hub);
  }

  void print() throws Exception {
    HttpServer server = hub.vertx.createHttpServer();
    server.requestHandler(
        request -> request.body().onSuccess(x -> request.response().setStatusCode(202).end()));
    int port = BenchHub.await(server.listen(0, "127.0.0.1")).actualPort();
    NetClient client = hub.vertx.createNetClient();
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      wires.add(BenchHub.await(Wire.to(client, port)));
    }
    Pool pool = hub.pool(LANES);
    List<Double> answered = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double http = answer(wires);
      double database = keep(pool);
      if (round >= WARM_UP) {
        answered.add(http);
        kept.add(database);
      }
    }
    System.out.printf("ceiling: 202 and nothing else, %.0f/s%n", Bench.median(answered));
    System.out.printf(
        "ceiling: receipts without HTTP, %d in a batch, %.0f/s%n", BATCH, Bench.median(kept));
    wires.forEach(Wire::close);
    BenchHub.await(server.close());
    BenchHub.await(pool.close());
  }

  private double answer(List<Wire> wires) throws Exception {
    List<HookMessages.Signed> all = messages.signed(MESSAGES);
    return Loops.rate(
        CONNECTIONS, MESSAGES, (lane, i) -> wires.get(lane).send(all.get(i).request()));
  }

  private double keep(Pool pool) throws Exception {
    UUID unit = messages.unit();
    List<PushedReceipts> batches = new ArrayList<>();
    for (int i = 0; i < MESSAGES / BATCH; i++) {
      PushedReceipts batch = new PushedReceipts(unit, messages.portal());
      messages.signed(BATCH).forEach(one -> batch.add(one.id(), one.body().getBytes()));
      batches.add(batch);
    }
    double rate =
        BATCH
            * Loops.rate(
                LANES,
                batches.size(),
                (lane, i) -> pool.withConnection(batches.get(i)::acknowledge));
    BenchHub.await(pool.query(FORGET).execute());
    return rate;
  }
}
