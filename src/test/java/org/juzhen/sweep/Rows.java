package org.juzhen.sweep;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.juzhen.house.DueWorks;

/**
 * What stands in the tables, in short: how many rows, and the newest transaction that wrote one.
 * What signing in and sealing keep for themselves is left out.
 */
@ApplicationScoped
class Rows {
  private static final String TABLES =
      "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname ="
          + " 'public' and relkind in ('r', 'p') and not relispartition and relname !~ 'qrtz|flyway'"
          + " and relname not in ('session', 'audit_seal', 'audit_chain', 'person', 'run_log') order by 1";

  private final Pool pool;
  private String query;

  Rows(Pool pool) {
    this.pool = pool;
  }

  /** Table → rows and newest transaction. */
  Map<String, String> now() {
    Map<String, String> now = new TreeMap<>();
    String all = query();
    for (Row row : DueWorks.await(() -> pool.query(all).execute())) {
      now.put(row.getString(0), row.getString(1));
    }
    return now;
  }

  private String query() {
    if (query == null) {
      query =
          StreamSupport.stream(
                  DueWorks.await(() -> pool.query(TABLES).execute()).spliterator(), false)
              .map(row -> row.getString(0))
              .map(
                  t ->
                      "select '"
                          + t
                          + "', count(*) || ' rows, ' || coalesce(max(xmin::text::bigint), 0) from "
                          + t)
              .collect(Collectors.joining(" union all "));
    }
    return query;
  }
}
