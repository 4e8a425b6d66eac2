package org.juzhen.jobs;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/** Makes the months to come of every table that grows with time. */
@ApplicationScoped
public class PartitionDesk {
  /** Enough that a hub may be without its timer for a season. */
  private static final int MONTHS_AHEAD = 4;

  private final HubClock clock;

  PartitionDesk(HubClock clock) {
    this.clock = clock;
  }

  /** Returns how many partitions were made; 0 when all were there. */
  @WithTransaction
  public Uni<Integer> makeNext() {
    LocalDate month = clock.today().withDayOfMonth(1);
    return Sql.of("select make_partitions(?1, ?2)")
        .with(month)
        .with(MONTHS_AHEAD)
        .row(Integer.class);
  }
}
