package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.juzhen.filing.RouteForecast.Stage;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Units;

/** Tells before the submission who will decide and how long it usually hangs. */
@ApplicationScoped
public class RouteForecastDesk {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int ENOUGH = 3;
  private static final String USUAL =
      "select count(*) as n, percentile_cont(0.5) within group (order by"
          + " extract(epoch from l.decided_at - f.submitted_at) / 86400) as days"
          + " from filing_level l join filing f on f.id = l.filing_id"
          + " where l.unit_id = ?1 and l.decided_at > ?2 and not f.historic and f.kind = ?3"
          + " and f.submitted_at <= l.decided_at";

  private final Filings filings;
  private final FilingDoor door;
  private final ApprovalRoute route;
  private final Units units;
  private final HubClock clock;

  RouteForecastDesk(
      Filings filings, FilingDoor door, ApprovalRoute route, Units units, HubClock clock) {
    this.filings = filings;
    this.door = door;
    this.route = route;
    this.units = units;
    this.clock = clock;
  }

  /** The levels as they would be written down today. */
  @WithTransaction
  Uni<List<Stage>> of(Actor by, UUID id) {
    return filings
        .required(id)
        .chain(f -> door.mustSee(by, f))
        .chain(f -> route.way(f).chain(found -> InTurn.of(found, level -> stage(f, level))));
  }

  private Uni<Stage> stage(Filing filing, FilingLevel level) {
    return level.external()
        ? Uni.createFrom().item(new Stage(null, null, null, 0))
        : units
            .required(level.unitId)
            .chain(
                unit ->
                    usual(filing, level.unitId)
                        .map(row -> stage(level.unitId, unit.shownName(), row)));
  }

  private Uni<Tuple> usual(Filing filing, UUID unit) {
    return Sql.of(USUAL)
        .with(unit)
        .with(clock.now().minus(YEAR))
        .with(filing.kind.name())
        .row(Tuple.class);
  }

  private static Stage stage(UUID unit, String name, Tuple row) {
    long n = row.get("n", Number.class).longValue();
    Number days = row.get("days", Number.class);
    boolean tells = n >= ENOUGH && days != null;
    return new Stage(
        unit, name, tells ? (int) Math.max(1, Math.ceil(days.doubleValue())) : null, n);
  }
}
