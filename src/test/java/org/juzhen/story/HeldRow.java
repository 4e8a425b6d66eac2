package org.juzhen.story;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import org.juzhen.house.Plans;

/** Somebody who has written, past the hub's own checks, and whose transaction is still open. */
final class HeldRow implements AutoCloseable {
  private static final int LOOKS = 20_000;

  private final Connection database = Plans.owner();

  /** Writes and ends at once what comes before, then writes the rest and leaves it open. */
  HeldRow(String before, String... rest) throws SQLException, IOException {
    try (Statement statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      if (before != null) {
        statement.execute(before);
      }
      database.setAutoCommit(false);
      for (String some : rest) {
        statement.execute(some);
      }
    }
  }

  /** Until that one waits for something. */
  void untilWaiting(Future<?> act) throws SQLException, IOException {
    try (Connection other = Plans.owner();
        Statement statement = other.createStatement()) {
      for (int i = 0; i < LOOKS && !act.isDone() && !isAwaited(statement); i++) {
        Thread.onSpinWait();
      }
    }
  }

  private static boolean isAwaited(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select count(*) from pg_locks where not granted")) {
      row.next();
      return row.getLong(1) > 0;
    }
  }

  void commit() throws SQLException {
    database.commit();
  }

  @Override
  public void close() throws SQLException {
    database.rollback();
    database.close();
  }
}
