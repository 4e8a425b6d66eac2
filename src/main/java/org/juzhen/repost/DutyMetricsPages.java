package org.juzhen.repost;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;

/** How duties were met, on a page with a picture and a table (转载统计). */
@Path("/duties/metrics")
@Produces(MediaType.TEXT_HTML)
class DutyMetricsPages {
  private static final int HIGH = 44;

  private final DutyFiguresDesk figures;
  private final CurrentActor current;

  DutyMetricsPages(DutyFiguresDesk figures, CurrentActor current) {
    this.figures = figures;
    this.current = current;
  }

  /** One line of the picture: a tier's bar, and how far down it stands. */
  public record Bar(DutyMetrics.Row row, List<DutyMetrics.Part> parts, int top) {
    static List<Bar> of(DutyMetrics metrics) {
      List<Bar> bars = new ArrayList<>();
      for (DutyMetrics.Row row : metrics.tiers()) {
        bars.add(new Bar(row, row.parts(), bars.size() * HIGH));
      }
      return bars;
    }
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance metrics(
        DutyMetrics metrics, List<DutyMetrics.Row> rows, List<Bar> bars, int high);
  }

  @GET
  public Uni<TemplateInstance> show(
      @RestQuery LocalDate from, @RestQuery LocalDate to, @RestQuery UUID unitId) {
    return figures.of(current.get(), from, to, unitId).map(DutyMetricsPages::page);
  }

  private static TemplateInstance page(DutyMetrics metrics) {
    List<DutyMetrics.Row> rows = new ArrayList<>(metrics.tiers());
    rows.add(metrics.all());
    List<Bar> bars = Bar.of(metrics);
    return Templates.metrics(metrics, rows, bars, bars.size() * HIGH);
  }
}
