package org.juzhen.intake;

import io.vertx.pgclient.PgException;
import java.util.Set;

/**
 * Another node wrote the same at the same time, or both waited for each other: worth a second try.
 */
final class Outrun {
  private static final Set<String> STATES = Set.of("JZ409", "23505", "40P01");

  private Outrun() {}

  static boolean is(Throwable why) {
    return why instanceof PgException pg && STATES.contains(pg.getSqlState());
  }
}
