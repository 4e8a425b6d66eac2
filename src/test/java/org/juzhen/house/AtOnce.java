package org.juzhen.house;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two people who press at the same moment: what both want is held until both wait for it. */
@ApplicationScoped
public class AtOnce {
  private static final int LOOKS = 20_000;

  private final Pool pool;

  AtOnce(Pool pool) {
    this.pool = pool;
  }

  /**
   * The two answers, the lower status first.
   *
   * @param hold the statement that holds it, with one value
   */
  public List<Response> both(
      String hold, Object value, Supplier<Response> one, Supplier<Response> other) {
    SqlConnection held = pool.getConnectionAndAwait();
    List<CompletableFuture<Response>> acts;
    try {
      Transaction until = held.beginAndAwait();
      held.preparedQuery(hold).executeAndAwait(Tuple.of(value));
      acts = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
      for (int i = 0; i < LOOKS && waiting() < 2; i++) {
        Thread.onSpinWait();
      }
      until.commitAndAwait();
    } finally {
      held.closeAndAwait();
    }
    return acts.stream()
        .map(CompletableFuture::join)
        .sorted((a, b) -> a.statusCode() - b.statusCode())
        .toList();
  }

  private long waiting() {
    return pool.query("select count(*) from pg_locks where not granted")
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }
}
