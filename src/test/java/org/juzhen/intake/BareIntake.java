package org.juzhen.intake;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * The least that anybody can do with a pushed message and still answer when it is durable, for the
 * benchmark: no frame, no receipts, no keys, nobody recognises a repetition. The signature is
 * checked and the message read as the hub does it, and what came meanwhile is kept by one insert.
 */
public final class BareIntake {
  private static final int MOST = 256;
  private static final int PENDING = 8;
  private static final int LANES = 2;
  private static final String INSERT =
      "insert into article_payload (id, received_at, portal_id, article_id, way, body) select t.id,"
          + " $3, $4, t.article, 'WEBHOOK', t.body from unnest($1::uuid[], $2::uuid[],"
          + " $5::bytea[]) t(id, article, body)";

  private final Vertx vertx;
  private final Pool pool;
  private final UUID portal;
  private final List<SigningKey> keys;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int underWay;

  public BareIntake(Vertx vertx, Pool pool, UUID portal, String secret) {
    this.vertx = vertx;
    this.pool = pool;
    this.portal = portal;
    this.keys = List.of(SigningKey.of(secret));
  }

  private record Waiting(
      UUID receipt, UUID article, byte[] body, HttpServerResponse answer, Context home) {

    void hear() {
      String told = "{\"receiptId\":\"%s\",\"articleId\":\"%s\"}".formatted(receipt, article);
      home.runOnContext(x -> answer.setStatusCode(202).end(told));
    }
  }

  /** Listens on a free port of loopback. */
  public Future<HttpServer> listen() {
    return vertx.createHttpServer().requestHandler(this::receive).listen(0, "127.0.0.1");
  }

  private void receive(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            all -> {
              byte[] body = all.getBytes();
              HookMessage message =
                  new HookMessage(
                      request.getHeader("webhook-id"),
                      request.getHeader("webhook-timestamp"),
                      request.getHeader("webhook-signature"),
                      body);
              Instant now = Instant.now();
              message.mustBeTimely(now);
              if (!message.isSignedByOne(keys)) {
                request.response().setStatusCode(401).end();
                return;
              }
              HookEvent.read(body).believed(now, now);
              Context home = vertx.getOrCreateContext();
              keep(new Waiting(Ids.next(), Ids.next(), body, request.response(), home));
            });
  }

  private void keep(Waiting one) {
    synchronized (waiting) {
      waiting.addLast(one);
    }
    start();
  }

  private void start() {
    List<Waiting> batch = new ArrayList<>();
    synchronized (waiting) {
      if (waiting.isEmpty() || underWay >= LANES || underWay > 0 && waiting.size() <= PENDING) {
        return;
      }
      while (batch.size() < MOST && !waiting.isEmpty()) {
        batch.add(waiting.removeFirst());
      }
      underWay++;
    }
    pool.preparedQuery(INSERT)
        .execute(row(batch))
        .onComplete(
            done -> {
              synchronized (waiting) {
                underWay--;
              }
              start();
              if (done.succeeded()) {
                batch.forEach(Waiting::hear);
              } else {
                batch.forEach(one -> one.answer().setStatusCode(503).end());
              }
            });
  }

  private Tuple row(List<Waiting> batch) {
    return Tuple.of(
        batch.stream().map(Waiting::receipt).toArray(UUID[]::new),
        batch.stream().map(Waiting::article).toArray(UUID[]::new),
        OffsetDateTime.now(ZoneOffset.UTC),
        portal,
        batch.stream().map(one -> Buffer.buffer(one.body())).toArray(Buffer[]::new));
  }
}
