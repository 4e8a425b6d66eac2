package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.juzhen.intake.Arrival.Acknowledged;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Reads messages that were acknowledged, and writes their articles (推送入库). What a node that died
 * had acknowledged is found here by any other.
 */
@ApplicationScoped
class ReceiptDesk implements DueWork {
  static final String NAME = "hook-receipts";
  private static final Logger LOG = Logger.getLogger(ReceiptDesk.class);
  private static final int MOST = 100;

  private final Vertx vertx;
  private final Pool pool;
  private final HubClock clock;

  ReceiptDesk(Vertx vertx, Pool pool, HubClock clock) {
    this.vertx = vertx;
    this.pool = pool;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return Uni.createFrom()
        .completionStage(
            () ->
                pool.getDelegate()
                    .preparedQuery(ReceiptSql.NEXT)
                    .execute()
                    .map(rows -> rows.iterator().next().getOffsetDateTime(0))
                    .map(at -> at == null ? null : at.toInstant())
                    .toCompletionStage());
  }

  @Override
  public Uni<Integer> drive() {
    return Uni.createFrom().completionStage(() -> read().toCompletionStage());
  }

  /**
   * Reads some of what waits, in its order; how many, 0 when nothing is left. One that fails is
   * found out by reading one at a time, and postponed.
   */
  Future<Integer> read() {
    return read(MOST, new AtomicReference<>())
        .recover(
            why -> {
              AtomicReference<UUID> first = new AtomicReference<>();
              return read(1, first).recover(again -> postpone(first.get(), again));
            });
  }

  private Future<Integer> read(int most, AtomicReference<UUID> first) {
    return pool.getDelegate()
        .withTransaction(
            c -> c.query(ReceiptSql.ALONE).execute().compose(alone -> readDue(c, most, first)));
  }

  private Future<Integer> readDue(SqlConnection c, int most, AtomicReference<UUID> first) {
    return c.preparedQuery(ReceiptSql.DUE)
        .execute(Tuple.of(now(), most))
        .compose(
            due -> {
              if (due.size() == 0) {
                return Future.succeededFuture(0);
              }
              first.set(due.iterator().next().getUUID("id"));
              return vertx
                  .executeBlocking(() -> arrivals(due), false)
                  .compose(arrivals -> write(c, arrivals));
            });
  }

  /** Those that have to wait for an earlier one of the same batch are still due. */
  private Future<Integer> write(SqlConnection c, List<Arrival> arrivals) {
    return new ArrivalBatch(arrivals, clock.now())
        .run(c, ArticleNewsDesk.NAME)
        .map(
            fates -> {
              int read = (int) fates.stream().filter(f -> f != null).count();
              if (read == 0) {
                throw new IllegalStateException("the article it is about has not been written");
              }
              return read;
            });
  }

  private static List<Arrival> arrivals(RowSet<Row> due) {
    List<Arrival> arrivals = new ArrayList<>();
    due.forEach(row -> arrivals.add(arrival(row)));
    return arrivals;
  }

  private static Arrival arrival(Row row) {
    UUID portal = row.getUUID("portal_id");
    UUID unit = row.getUUID("unit_id");
    byte[] body = row.getBuffer("body").getBytes();
    Actor by = new Actor(null, row.getString("name"), unit, null, List.of());
    HookEvent event = HookEvent.read(body);
    return new Arrival(
        new Origin(portal, unit, Way.WEBHOOK, by, row.getString("webhook_id"), null),
        event.keys(unit, portal),
        event.content(),
        event.labels(),
        event.saidAt(),
        body,
        new Acknowledged(
            row.getUUID("id"),
            row.getUUID("article_id"),
            row.getOffsetDateTime("received_at").toInstant()));
  }

  private Future<Integer> postpone(UUID receipt, Throwable why) {
    if (receipt == null) {
      return Future.failedFuture(why);
    }
    LOG.errorf(why, "Message %s could not be read", receipt);
    return pool.getDelegate()
        .preparedQuery(ReceiptSql.POSTPONE)
        .execute(Tuple.of(receipt, now()))
        .map(1);
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }
}
