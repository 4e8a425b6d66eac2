package org.juzhen.sweep;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.juzhen.house.DueWorks;

/** What stands in tables, in short: how many rows, and the newest transaction that wrote one. */
@ApplicationScoped
class Rows {
  private final Pool pool;

  Rows(Pool pool) {
    this.pool = pool;
  }

  /** Table → rows and newest transaction. */
  Map<String, String> of(Collection<String> tables) {
    String query =
        tables.stream()
            .map(
                t ->
                    "select '"
                        + t
                        + "', count(*) || ' rows, ' || coalesce(max(xmin::text::bigint), 0) from "
                        + t)
            .collect(Collectors.joining(" union all "));
    Map<String, String> now = new TreeMap<>();
    for (Row row : DueWorks.await(() -> pool.query(query).execute())) {
      now.put(row.getString(0), row.getString(1));
    }
    return now;
  }
}
