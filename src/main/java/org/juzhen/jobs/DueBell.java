package org.juzhen.jobs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.Sql;

/** Rings the wakers of all nodes, when and only when the surrounding transaction commits. */
@ApplicationScoped
public class DueBell {
  static final String CHANNEL = "juzhen_due";

  /** Wakes the {@link DueWork} of this name on every node after the commit. */
  public Uni<Void> ring(String work) {
    return Sql.of("select cast(pg_notify(?1, ?2) as text)")
        .with(CHANNEL)
        .with(work)
        .one(String.class)
        .replaceWithVoid();
  }
}
