package org.juzhen.bench.lateness;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.juzhen.bench.BenchHub;

/**
 * Where it is noted how late each item was done: one row in the transaction that does it, with the
 * database's clock for all. A schema of its own beside the hub's tables.
 */
final class Ledger implements AutoCloseable {
  static final String SCHEMA = "bench";
  static final String OWNER = "postgres";

  /** What a peer's item does: it notes itself. Its name, and when it was due. */
  static final String NOTE =
      "insert into bench.done (who, late) values (?, extract(epoch from clock_timestamp() -"
          + " cast(? as timestamptz)) * 1000)";

  private static final String SHARES =
      "select count(*), percentile_cont(array[0.5, 0.99, 1]) within group (order by late) from"
          + " bench.done where who = ?";

  private final Connection database;

  Ledger(BenchHub hub) throws IOException, SQLException {
    database = DriverManager.getConnection(hub.jdbcUrl(), OWNER, hub.password(OWNER));
    run("create schema bench");
    run("create table bench.done (who text not null, late double precision not null)");
    run("create index on bench.done (who, late)");
    // What the hub does for an item shows in its row: the mark that was told.
    run(
        "create function bench.note() returns trigger language plpgsql security definer as"
            + " $$begin insert into bench.done values ('hub', extract(epoch from clock_timestamp() -"
            + " old.next_mark_at) * 1000); return null; end$$");
    run(
        "create trigger bench_note after update on duty for each row when (new.marks_told >"
            + " old.marks_told) execute function bench.note()");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** So many were done, and how late: half of them, all but a hundredth, all; milliseconds. */
  record Lateness(int done, double median, double p99, double most) {}

  Lateness of(String who) throws SQLException {
    try (PreparedStatement asked = database.prepareStatement(SHARES)) {
      asked.setString(1, who);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        int done = row.getInt(1);
        if (done == 0) {
          return new Lateness(0, 0, 0, 0);
        }
        Double[] shares = (Double[]) row.getArray(2).getArray();
        return new Lateness(done, shares[0], shares[1], shares[2]);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
