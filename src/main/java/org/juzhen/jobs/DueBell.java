package org.juzhen.jobs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Rings the wakers of all nodes, when and only when the surrounding transaction commits. */
@ApplicationScoped
public class DueBell {
  static final String CHANNEL = "juzhen_due";

  /** Wakes the {@link DueWork} of this name on every node after the commit. */
  public Uni<Void> ring(String work) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery("select cast(pg_notify(?1, ?2) as text)", String.class)
                    .setParameter(1, CHANNEL)
                    .setParameter(2, work)
                    .getSingleResultOrNull())
        .replaceWithVoid();
  }
}
