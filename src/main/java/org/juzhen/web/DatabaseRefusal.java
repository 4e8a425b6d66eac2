package org.juzhen.web;

import io.vertx.pgclient.PgException;
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
        return of(pg);
      }
    }
    return null;
  }

  private static Problem of(PgException e) {
    return switch (e.getSqlState()) {
      case "23505", "40001", "40P01", "55P03" ->
          KernelProblem.CONFLICT.with("constraint", String.valueOf(e.getConstraint()));
      case "22021", "22P05" -> KernelProblem.MALFORMED.problem();
      case "22001" -> KernelProblem.INVALID_FIELDS.problem();
      default -> null;
    };
  }
}
