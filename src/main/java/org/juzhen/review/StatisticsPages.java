package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;

/** Returns and findings by kind (审核统计). */
@Path("/reviews/statistics")
class StatisticsPages {
  private final StatisticsDesk desk;
  private final SheetFile files;
  private final CurrentActor current;
  private final HubClock clock;

  StatisticsPages(StatisticsDesk desk, SheetFile files, CurrentActor current, HubClock clock) {
    this.desk = desk;
    this.files = files;
    this.current = current;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance statistics(ReviewStatistics figures, Locale language);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> show(
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery UUID unitId,
      @Context HttpHeaders headers) {
    Locale language = Languages.of(headers);
    return desk.figures(current.get(), FigureQuestion.of(from, to, unitId, clock.today()))
        .map(figures -> Templates.statistics(figures, language));
  }

  @GET
  @Path("/figures.xlsx")
  @Produces(SheetFile.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> sheet(
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery UUID unitId,
      @Context HttpHeaders headers) {
    FigureQuestion asked = FigureQuestion.of(from, to, unitId, clock.today());
    return desk.sheet(current.get(), asked, Languages.of(headers))
        .map(file -> files.sent(file, "reviews.xlsx"));
  }
}
