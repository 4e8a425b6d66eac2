package org.juzhen.upward;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Asked;
import org.juzhen.web.Shell;

/** What became of offers, on a page and as a sheet (报送统计). */
@Path("/upward-offers/figures")
class UpwardFigurePages {
  private final UpwardFiguresDesk desk;
  private final SheetFile files;
  private final CurrentActor current;
  private final HubClock clock;
  private final Shell shell;

  UpwardFigurePages(
      UpwardFiguresDesk desk, SheetFile files, CurrentActor current, HubClock clock, Shell shell) {
    this.desk = desk;
    this.files = files;
    this.current = current;
    this.clock = clock;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "upward")
  static class Templates {
    private Templates() {}

    static native TemplateInstance figures(
        UpwardFigures figures, List<UpwardFigures.Row> rows, List<UpwardFigures.Side> sides);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> show(
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @RestQuery UUID unitId,
      @RestQuery String side) {
    return desk.of(current.get(), asked(from, to, unitId, side)).map(UpwardFigurePages::page);
  }

  private static TemplateInstance page(UpwardFigures figures) {
    List<UpwardFigures.Row> rows = new ArrayList<>(figures.units());
    rows.add(figures.all());
    return Templates.figures(figures, rows, List.of(UpwardFigures.Side.values()));
  }

  @GET
  @Path("/sheet.xlsx")
  @Produces(SheetFile.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> sheet(
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @RestQuery UUID unitId,
      @RestQuery String side) {
    return desk.sheet(current.get(), asked(from, to, unitId, side), shell.locale())
        .map(file -> files.sent(file, "upward-offers.xlsx"));
  }

  private UpwardQuestion asked(LocalDate from, LocalDate to, UUID unitId, String side) {
    UpwardFigures.Side wanted = Asked.constant(UpwardFigures.Side.class, side, "side");
    return UpwardQuestion.of(from, to, unitId, wanted, clock.today());
  }
}
