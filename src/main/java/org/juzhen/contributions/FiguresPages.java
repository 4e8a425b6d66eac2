package org.juzhen.contributions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Days;
import org.juzhen.kernel.HubClock;
import org.juzhen.web.Sentences;

/** What was handed in and what became of it, on a page and as a file (供稿统计). */
@Path("/contributions")
class FiguresPages {
  private static final String CSV = "text/csv;charset=UTF-8";

  private final FiguresDesk desk;
  private final SheetFile files;
  private final CurrentActor current;
  private final HubClock clock;
  private final Sentences says;

  FiguresPages(
      FiguresDesk desk, SheetFile files, CurrentActor current, HubClock clock, Sentences says) {
    this.desk = desk;
    this.files = files;
    this.current = current;
    this.clock = clock;
    this.says = says;
  }

  @CheckedTemplate(basePath = "contributions")
  static class Templates {
    private Templates() {}

    static native TemplateInstance figures(ContributionFigures figures, boolean leads);
  }

  @GET
  @Path("/figures")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> show(@RestQuery String from, @RestQuery String to) {
    boolean leads = !ContributionDoor.led(current.get()).isEmpty();
    return desk.of(current.get(), Days.of(from, to, d -> d.withDayOfYear(1), clock.today()))
        .map(figures -> Templates.figures(figures, leads));
  }

  @GET
  @Path("/figures.xlsx")
  @Produces(SheetFile.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> sheet(@RestQuery String from, @RestQuery String to) {
    return file(from, to, FiguresSheet.Form.XLSX).map(f -> files.sent(f, "contributions.xlsx"));
  }

  @GET
  @Path("/figures.csv")
  @Produces("text/csv")
  public Uni<RestResponse<java.nio.file.Path>> plain(@RestQuery String from, @RestQuery String to) {
    return file(from, to, FiguresSheet.Form.CSV).map(f -> files.sent(f, "contributions.csv", CSV));
  }

  private Uni<java.nio.file.Path> file(String from, String to, FiguresSheet.Form form) {
    return desk.sheet(
        current.get(), Days.of(from, to, d -> d.withDayOfYear(1), clock.today()), words(), form);
  }

  private FiguresSheet.Words words() {
    ContributionMessages w = says.of(ContributionMessages.class);
    List<String> head =
        List.of(
            w.fromUnit(),
            w.contributor(),
            w.handedInCount(),
            w.usedCount(),
            w.declinedCount(),
            w.withdrawnCount(),
            w.waitingCount(),
            w.accountsCount(),
            w.wordsCount(),
            w.picturesCount(),
            w.keptShare(),
            w.whyDeclined());
    return new FiguresSheet.Words(w.figures(), head, w::reason);
  }
}
