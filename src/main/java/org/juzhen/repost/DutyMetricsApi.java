package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;

/** How duties were met, for machines. */
@Path("/api/v1/duties/metrics")
class DutyMetricsApi {
  private final DutyFiguresDesk figures;
  private final CurrentActor current;

  DutyMetricsApi(DutyFiguresDesk figures, CurrentActor current) {
    this.figures = figures;
    this.current = current;
  }

  @GET
  public Uni<DutyMetrics> metrics(
      @RestQuery LocalDate from, @RestQuery LocalDate to, @RestQuery UUID unitId) {
    return figures.of(current.get(), from, to, unitId);
  }
}
