package org.juzhen.bench;

import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetClient;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.BareIntake;
import org.juzhen.intake.PushedReceipts;

/**
 * Between what webhook intake can lie at most on this machine: the same sender against a server
 * that reads the message and answers 202 and does nothing else, the hub's own batches of receipts
 * without HTTP, signature and JSON, and the least that anybody can do ({@link BareIntake}) against
 * the same single-row inserts as the hub. Printed with {@code -Dbench.only=ceiling}.
 */
final class HookCeiling {
  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 32);
  private static final int MESSAGES = Integer.getInteger("bench.messages", 8_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int WARM_UP = 8;
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
    Pool pool = hub.pool(CONNECTIONS);
    BareIntake intake = new BareIntake(hub.vertx, pool, messages.portal(), messages.secret());
    HttpServer bare = BenchHub.await(intake.listen());
    NetClient client = hub.vertx.createNetClient();
    List<Wire> wires = wires(client, port);
    List<Wire> bareWires = wires(client, bare.actualPort());
    List<Double> answered = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double http = answer(wires);
      double database = keep(pool);
      double both = answer(bareWires);
      double single = HookContest.single(pool, messages);
      if (round >= WARM_UP) {
        answered.add(http);
        kept.add(database);
        least.add(both);
        ratios.add(both / single);
      }
    }
    System.out.printf("ceiling: 202 and nothing else, %.0f/s%n", Bench.median(answered));
    System.out.printf(
        "ceiling: receipts without HTTP, %d in a batch, %.0f/s%n", BATCH, Bench.median(kept));
    System.out.printf(
        "ceiling: signature, JSON and one row, without frame or receipts, %.0f/s, %.2f of"
            + " single-row inserts%n",
        Bench.median(least), Bench.median(ratios));
    wires.forEach(Wire::close);
    bareWires.forEach(Wire::close);
    BenchHub.await(server.close());
    BenchHub.await(bare.close());
    BenchHub.await(pool.close());
  }

  private static List<Wire> wires(NetClient client, int port) throws Exception {
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      wires.add(BenchHub.await(Wire.to(client, port)));
    }
    return wires;
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
