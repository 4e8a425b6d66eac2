package org.juzhen.kernel;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A session whose transaction plans for the very words and filters that are asked: one plan for all
 * of them is slow either for what every row has or for what few have.
 */
public final class PlannedByValue {
  private static final String BY_VALUE =
      "select set_config('plan_cache_mode', 'force_custom_plan', true)";

  private PlannedByValue() {}

  /** The session of who asks. */
  public static Uni<Mutiny.Session> session() {
    return Panache.getSession()
        .call(s -> s.createNativeQuery(BY_VALUE, String.class).getSingleResult());
  }
}
