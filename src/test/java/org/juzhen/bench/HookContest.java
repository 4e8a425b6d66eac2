package org.juzhen.bench;

import io.vertx.core.Future;
import io.vertx.core.net.NetClient;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * Signed messages over so many connections, each answered when durable, against inserts of their
 * raw message alone, one row a statement, over as many connections to the database.
 *
 * <p>Both sides do {@code bench.warmup} messages first, for the machine code of the hub and of the
 * benchmark is made while they run. Messages are signed and put into bytes beforehand, and their
 * sender reads of the answers only what tells that they are right ({@link Wire}): the sender's work
 * is not the hub's. No round begins before the hub has done all that the last one left to do:
 * articles read, twins looked for, news told.
 */
final class HookContest implements Contest {
  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 32);
  private static final int MESSAGES = Integer.getInteger("bench.messages", 8_000);
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 20_000);
  private static final int AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String UNREAD = "select count(*) from hook_receipt where due_at is not null";
  private static final String UNTOLD =
      "select (select count(*) from hook_receipt where due_at is not null) + (select count(*) from"
          + " article_news) + (select count(*) from article where join_due_at is not null)";
  private static final String INSERT =
      "insert into article_payload (id, received_at, portal_id, article_id, way, body) values ($1,"
          + " $2, $3, $4, 'WEBHOOK', $5)";

  private HookMessages messages;
  private NetClient client;
  private final List<Wire> wires = new ArrayList<>();
  private Pool pool;
  private Goal duplicates;
  private double written;
  private double told;

  @Override
  public String name() {
    return "webhook intake, " + CONNECTIONS + " connections";
  }

  @Override
  public double goal() {
    return 1.5;
  }

  @Override
  public void prepare(BenchHub hub) throws Exception {
    messages = HookMessages.ofNewPortal(hub);
    client = hub.vertx.createNetClient();
    for (int i = 0; i < CONNECTIONS; i++) {
      wires.add(BenchHub.await(Wire.to(client, hub.port)));
    }
    pool = hub.pool(CONNECTIONS);
    duplicates = sixteenOfOne();
    for (int done = 0; done < WARM_UP; done += MESSAGES) {
      ours(hub);
      limit(hub);
    }
  }

  /** The same message over many connections at once; what comes of it is counted, not believed. */
  private Goal sixteenOfOne() throws Exception {
    send(Collections.nCopies(AT_ONCE, messages.signed(1).get(0)));
    awaitNone(UNTOLD);
    return oneOf(AT_ONCE, kept("article"), kept("hook_receipt"));
  }

  private long kept(String table) throws Exception {
    String counted = "select count(*) from " + table + " where portal_id = $1";
    Tuple portal = Tuple.of(messages.portal());
    return BenchHub.await(pool.preparedQuery(counted).execute(portal)).iterator().next().getLong(0);
  }

  /** However often a portal sends the same, it is one article and one receipt. */
  static Goal oneOf(int sent, long articles, long receipts) {
    String goal = "1 article, 1 receipt";
    String figure =
        "%d article%s, %d receipt%s"
            .formatted(articles, articles == 1 ? "" : "s", receipts, receipts == 1 ? "" : "s");
    return new Goal(sent + " duplicates at once", figure, goal, figure.equals(goal));
  }

  @Override
  public List<Goal> others() {
    return List.of(duplicates);
  }

  @Override
  public double ours(BenchHub hub) throws Exception {
    List<HookMessages.Signed> all = messages.signed(MESSAGES);
    long start = System.nanoTime();
    double acknowledged = send(all);
    awaitNone(UNREAD);
    written = MESSAGES / ((System.nanoTime() - start) / 1e9);
    awaitNone(UNTOLD);
    told = MESSAGES / ((System.nanoTime() - start) / 1e9);
    return acknowledged;
  }

  private double send(List<HookMessages.Signed> all) throws Exception {
    return Loops.rate(
        Math.min(CONNECTIONS, all.size()),
        all.size(),
        (lane, i) -> wires.get(lane).send(all.get(i).request()));
  }

  /** What is left to do must not fall into the other side's time. */
  private void awaitNone(String counted) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    for (long left = left(counted); left > 0; left = left(counted)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(left + " are left to do after " + PATIENCE);
      }
      Thread.sleep(50);
    }
  }

  private long left(String counted) throws Exception {
    return BenchHub.await(pool.query(counted).execute()).iterator().next().getLong(0);
  }

  @Override
  public String aside() {
    return "articles written %.0f/s, told of %.0f/s".formatted(written, told);
  }

  @Override
  public double limit(BenchHub hub) throws Exception {
    return single(pool, messages);
  }

  /** Raw messages, a row and a statement each, over as many connections. */
  static double single(Pool pool, HookMessages messages) throws Exception {
    List<HookMessages.Signed> all = messages.signed(MESSAGES);
    return Loops.rate(
        CONNECTIONS, all.size(), (lane, i) -> insert(pool, messages.portal(), all.get(i)));
  }

  private static Future<Void> insert(Pool pool, UUID portal, HookMessages.Signed message) {
    Tuple row =
        Tuple.of(
            Ids.next(), OffsetDateTime.now(ZoneOffset.UTC), portal, Ids.next(), message.body());
    return pool.preparedQuery(INSERT).execute(row).mapEmpty();
  }

  @Override
  public void close() {
    wires.forEach(Wire::close);
    if (client != null) {
      client.close();
    }
    if (pool != null) {
      pool.close();
    }
  }
}
