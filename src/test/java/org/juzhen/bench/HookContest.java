package org.juzhen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.juzhen.kernel.Ids;

/**
 * Signed messages over so many connections, each answered when durable, against inserts of their
 * raw message alone, one row a statement, over as many connections to the database.
 */
final class HookContest implements Contest {
  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 64);
  private static final int MESSAGES = Integer.getInteger("bench.messages", 4_000);
  private static final String BODY =
      "{\"type\":\"article.published\",\"timestamp\":\"%s\",\"data\":{\"id\":\"%s\",\"url\":"
          + "\"https://www.yunxiu.example/%s.html\",\"title\":\"关于做好今冬供暖工作的通知\",\"bodyHtml\":"
          + "\"<p>%s</p>\",\"source\":\"云岫市住房和城乡建设局\",\"publishedAt\":"
          + "\"2026-11-20T09:30:00+08:00\"}}";
  private static final String UNREAD = "select count(*) from hook_receipt where due_at is not null";
  private static final String INSERT =
      "insert into article_payload (id, received_at, portal_id, article_id, way, body) values ($1,"
          + " $2, $3, $4, 'WEBHOOK', $5)";

  private UUID portal;
  private Webhook secret;
  private HttpClient client;
  private Pool pool;
  private double written;

  private record Signed(String id, String at, String signature, Buffer body) {}

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
    BenchHub.City city = hub.city("PORTAL_EDITOR");
    Map<String, String> wanted =
        Map.of(
            "name", "门户",
            "url", "https://www.yunxiu.example",
            "unitId", city.id(),
            "intake", "WEBHOOK");
    JsonNode made = hub.post(city.token(), "/api/v1/portals", wanted);
    portal = UUID.fromString(made.path("id").asText());
    secret = new Webhook(made.path("webhookSecret").asText());
    client =
        hub.vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(-1)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(hub.port));
    pool = hub.pool(CONNECTIONS);
  }

  @Override
  public double ours(BenchHub hub) throws Exception {
    List<Signed> messages = messages();
    long start = System.nanoTime();
    double acknowledged = rate(i -> send(messages.get(i)));
    awaitArticles();
    written = MESSAGES / ((System.nanoTime() - start) / 1e9);
    return acknowledged;
  }

  /** What is left to do must not fall into the other side's time. */
  private void awaitArticles() throws Exception {
    while (BenchHub.await(pool.query(UNREAD).execute()).iterator().next().getLong(0) > 0) {
      Thread.sleep(20);
    }
  }

  @Override
  public String aside() {
    return "articles written %.0f/s".formatted(written);
  }

  @Override
  public double limit(BenchHub hub) throws Exception {
    List<Signed> messages = messages();
    return rate(i -> insert(messages.get(i)));
  }

  /** Signed beforehand: the sender's work is not the hub's. */
  private List<Signed> messages() throws Exception {
    List<Signed> messages = new ArrayList<>();
    String text = "各区县要在十一月十五日前完成供暖准备，确保群众温暖过冬。".repeat(20);
    for (int i = 0; i < MESSAGES; i++) {
      String id = Ids.next().toString();
      Instant now = Instant.now();
      String body = BODY.formatted(now, id, id, text);
      String signature = secret.sign(id, now.getEpochSecond(), body);
      messages.add(
          new Signed(
              id,
              Long.toString(now.getEpochSecond()),
              signature,
              Buffer.buffer(body.getBytes(StandardCharsets.UTF_8))));
    }
    return messages;
  }

  private Future<Void> send(Signed message) {
    RequestOptions to =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI("/api/v1/hooks/portals/" + portal)
            .putHeader("Content-Type", "application/json")
            .putHeader("webhook-id", message.id())
            .putHeader("webhook-timestamp", message.at())
            .putHeader("webhook-signature", message.signature());
    return client
        .request(to)
        .compose(request -> request.send(message.body()))
        .compose(
            answer ->
                answer.statusCode() == 202
                    ? answer.body().mapEmpty()
                    : Future.failedFuture("answered " + answer.statusCode()));
  }

  private Future<Void> insert(Signed message) {
    Tuple row =
        Tuple.of(
            Ids.next(), OffsetDateTime.now(ZoneOffset.UTC), portal, Ids.next(), message.body());
    return pool.preparedQuery(INSERT).execute(row).mapEmpty();
  }

  /** As many loops as connections, each doing one after the other. */
  private static double rate(IntFunction<Future<Void>> work) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<Void>> loops = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      Promise<Void> done = Promise.promise();
      step(next, work, done);
      loops.add(done.future());
    }
    BenchHub.await(Future.all(loops));
    return MESSAGES / ((System.nanoTime() - start) / 1e9);
  }

  private static void step(AtomicInteger next, IntFunction<Future<Void>> work, Promise<Void> done) {
    int i = next.getAndIncrement();
    if (i >= MESSAGES) {
      done.complete();
      return;
    }
    work.apply(i).onSuccess(x -> step(next, work, done)).onFailure(done::fail);
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
    if (pool != null) {
      pool.close();
    }
  }
}
