package org.juzhen.publishing;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;

/**
 * A row that the database itself refuses: a rule of it is broken, or a value does not fit. To be
 * outrun by another worker, or to wait for each other, is none; that is tried again as it is.
 */
final class DatabaseSaysNo {
  private DatabaseSaysNo() {}

  /**
   * Another transaction was first at one of its rows, or both waited for each other: nothing of
   * this one was written, and it may be tried again as it is (PostgreSQL 40001, 40P01).
   */
  static boolean isOutrun(Throwable why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
        return true;
      }
      String state = state(cause);
      if (state != null) {
        return state.equals("40001") || state.equals("40P01");
      }
    }
    return false;
  }

  static boolean to(Throwable why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      String state = state(cause);
      if (state != null) {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("P0");
      }
    }
    return false;
  }

  /** Entities come through Hibernate, which speaks in JDBC's words. */
  private static String state(Throwable cause) {
    if (cause instanceof PgException pg) {
      return pg.getSqlState();
    }
    return cause instanceof SQLException sql ? sql.getSQLState() : null;
  }
}
