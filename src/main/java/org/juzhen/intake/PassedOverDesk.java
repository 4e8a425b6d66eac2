package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/** Withdrawals that portals sent and the hub passed over as older (未采用的撤回消息). */
@ApplicationScoped
class PassedOverDesk {
  private static final Duration SHOWN = Duration.ofDays(3);
  private static final int MOST = 20;

  static final String PASSED_OVER =
      "select a.id, a.title, coalesce(nullif(u.short_name, ''), u.name) as unit from article"
          + " a join unit u on u.id = a.unit_id where a.unit_id = any(?1) and a.older_kind ="
          + " 'WITHDRAWAL' and a.state = 'CURRENT' and a.older_at > ?2 order by a.older_at desc,"
          + " a.id limit ?3";

  private final Reach reach;
  private final HubClock clock;

  PassedOverDesk(Reach reach, HubClock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * An article that stands though its portal sent a withdrawal.
   *
   * @param unit of its portal
   */
  record PassedOver(UUID article, String title, String unit) {}

  /** Of the portals that the person keeps, the latest first; three days, at most twenty. */
  @WithTransaction
  Uni<List<PassedOver>> withdrawals(Actor by) {
    return reach
        .kept(by)
        .chain(
            units ->
                Sql.of(PASSED_OVER)
                    .with(units.toArray(UUID[]::new))
                    .with(clock.now().minus(SHOWN))
                    .with(MOST)
                    .list(Tuple.class))
        .map(rows -> rows.stream().map(PassedOverDesk::of).toList());
  }

  private static PassedOver of(Tuple row) {
    return new PassedOver(
        row.get("id", UUID.class), row.get("title", String.class), row.get("unit", String.class));
  }
}
