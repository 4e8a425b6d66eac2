package org.juzhen.jobs;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/** Keeps the log of timed runs: every run ends in exactly one row, also when it fails. */
@ApplicationScoped
public class RunLogDesk {
  private static final Logger LOG = Logger.getLogger(RunLogDesk.class);

  private final HubClock clock;

  RunLogDesk(HubClock clock) {
    this.clock = clock;
  }

  /**
   * Runs a job and records how it ended.
   *
   * @param work what to do outside of any transaction of this desk; its item is how many were
   *     handled
   */
  public Uni<Void> run(String job, Supplier<Uni<Integer>> work) {
    UUID id = Ids.next();
    Instant start = clock.now();
    return Uni.createFrom()
        .deferred(() -> work.get())
        .chain(handled -> ended(id, job, start, handled, null))
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "Job %s failed", job);
              return ended(id, job, start, 0, String.valueOf(e.getMessage()));
            });
  }

  @WithTransaction
  Uni<Void> ended(UUID id, String job, Instant start, int handled, String failure) {
    if (handled == 0 && failure == null) {
      return Uni.createFrom().voidItem();
    }
    return Sql.of(
            "insert into run_log (id, job, started_at, ended_at, handled, failed, note)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .with(id)
        .with(job)
        .with(start)
        .with(clock.now())
        .with(handled)
        .with(failure == null ? 0 : 1)
        .with(failure == null ? "" : failure)
        .update()
        .replaceWithVoid();
  }
}
