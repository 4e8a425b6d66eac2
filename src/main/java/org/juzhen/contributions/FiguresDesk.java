package org.juzhen.contributions;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Days;

/**
 * What was handed in and what became of it (供稿统计): everybody sees the own figures, leaders those of
 * their unit's contributors and of what was handed to their unit.
 */
@ApplicationScoped
public class FiguresDesk {
  private final FigureRows rows;
  private final AuditDesk audit;
  private final Vertx vertx;

  FiguresDesk(FigureRows rows, AuditDesk audit, Vertx vertx) {
    this.rows = rows;
    this.audit = audit;
    this.vertx = vertx;
  }

  @WithTransaction
  public Uni<ContributionFigures> of(Actor by, Days period) {
    return rows.of(by, ContributionDoor.led(by), period)
        .map(lines -> ContributionFigures.of(period, lines));
  }

  /** The same as a file for the fees (稿费); that it was taken out is in the journal. */
  Uni<Path> sheet(Actor by, Days period, FiguresSheet.Words words, FiguresSheet.Form form) {
    return taken(by, period)
        .chain(f -> vertx.executeBlocking(() -> FiguresSheet.of(f, words, form), false));
  }

  @WithTransaction
  Uni<ContributionFigures> taken(Actor by, Days period) {
    return of(by, period)
        .call(
            f ->
                audit.record(
                    by,
                    "EXPORT_CONTRIBUTIONS",
                    new Subject("contribution", null, by.unitId()),
                    Map.of(
                        "from", period.from().toString(),
                        "to", period.to().toString(),
                        "people", f.people().size())));
  }
}
