package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.SheetFile;
import org.juzhen.filing.LedgerLayoutDesk.LayoutView;
import org.juzhen.filing.LedgerMatch.Outcome;
import org.juzhen.filing.LedgerMatchView.Found;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** The way to the national reporting system and back, for people (国办系统报送与比对). */
@Path("/national/{unitId}")
@Produces(MediaType.TEXT_HTML)
class LedgerNationalPages {
  private final LedgerLayoutDesk layouts;
  private final LedgerMatchDesk matches;
  private final SheetFile files;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;
  private final Vertx vertx;

  LedgerNationalPages(
      LedgerLayoutDesk layouts,
      LedgerMatchDesk matches,
      SheetFile files,
      CurrentActor current,
      Forms forms,
      Sentences says,
      Shell shell,
      Vertx vertx) {
    this.layouts = layouts;
    this.matches = matches;
    this.files = files;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
    this.vertx = vertx;
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance national(
        LayoutView layout,
        List<LedgerLayoutForm.Line> lines,
        List<List<String>> preview,
        List<LedgerMatchView> compared,
        List<Outcome> outcomes,
        Faults faults);

    static native TemplateInstance comparison(
        LedgerMatchView match, Slice<Found> rows, Outcome asked, List<Outcome> outcomes);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID unitId) {
    return page(unitId, Faults.none());
  }

  private Uni<TemplateInstance> page(UUID unitId, Faults faults) {
    return layouts
        .show(current.get(), unitId, shell.locale())
        .chain(
            layout ->
                layouts
                    .preview(current.get(), unitId, shell.locale())
                    .chain(
                        preview ->
                            matches
                                .list(current.get(), unitId)
                                .map(
                                    compared ->
                                        Templates.national(
                                            layout,
                                            LedgerLayoutForm.lines(layout.columns()),
                                            preview,
                                            compared,
                                            List.of(Outcome.values()),
                                            faults))));
  }

  @POST
  @Path("/layout")
  public Uni<Response> change(@RestPath UUID unitId, @BeanParam LedgerLayoutForm form) {
    return forms.act(
        () ->
            layouts.change(
                current.get(),
                unitId,
                form.version == null ? "0" : form.version,
                forms.checked(new LedgerLayoutApi.Layout(form.columns())).columns()),
        new Next<>(l -> "/national/" + unitId, l -> says.of(LedgerMessages.class).layoutSaved()),
        faults -> page(unitId, faults));
  }

  @GET
  @Path("/sheet.xlsx")
  @Produces(LedgerApi.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> sheet(@RestPath UUID unitId) {
    return layouts
        .write(current.get(), unitId, shell.locale())
        .map(file -> files.sent(file, "national.xlsx"));
  }

  @POST
  @Path("/comparisons")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<Response> compare(@RestPath UUID unitId, @RestForm FileUpload file) {
    return forms.act(
        () ->
            vertx
                .executeBlocking(
                    () -> file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()),
                    false)
                .chain(
                    sheet ->
                        matches.compare(current.get(), unitId, ImportPages.shownName(file), sheet)),
        new Next<>(
            m -> "/national/" + unitId + "/comparisons/" + m.id(),
            m -> says.of(LedgerMessages.class).compared()),
        faults -> page(unitId, faults));
  }

  @GET
  @Path("/comparisons/{id}")
  public Uni<TemplateInstance> comparison(
      @RestPath UUID unitId,
      @RestPath UUID id,
      @RestQuery String outcome,
      @RestQuery String cursor) {
    Outcome asked = Asked.constant(Outcome.class, outcome, "outcome");
    return matches
        .show(current.get(), unitId, id)
        .chain(
            match ->
                matches
                    .lines(current.get(), unitId, id, asked, Paging.of(100, cursor))
                    .map(
                        rows ->
                            Templates.comparison(match, rows, asked, List.of(Outcome.values()))));
  }
}
