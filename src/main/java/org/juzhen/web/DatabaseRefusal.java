package org.juzhen.web;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * What the database refuses although a desk let it through: two people at once, or a text that it
 * cannot hold. Anything else is a defect.
 */
final class DatabaseRefusal {
  private DatabaseRefusal() {}

  /** The refusal, or null when it is a defect. */
  static Problem of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException pg && pg.getSqlState() != null) {
        return of(pg.getSqlState());
      }
      // Entities come through Hibernate, which speaks in JDBC's words.
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return of(sql.getSQLState());
      }
    }
    return null;
  }

  private static Problem of(String state) {
    return switch (state) {
      case "23505", "40001", "40P01", "55P03" -> KernelProblem.CONFLICT.problem();
      case "22021", "22P05" -> KernelProblem.MALFORMED.problem();
      case "22001" -> KernelProblem.INVALID_FIELDS.problem();
      default -> null;
    };
  }
}
