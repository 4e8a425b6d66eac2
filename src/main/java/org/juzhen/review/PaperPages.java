package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.screening.Gate;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** Signatures on the printed form (纸质审签): written down by one, compared by another. */
@Path("/reviews/{step}/paper")
@Produces(MediaType.TEXT_HTML)
class PaperPages {
  private static final UUID NO_FILE_YET = new UUID(0, 0);
  private final PaperSignatureDesk desk;
  private final PaperCheckDesk checks;
  private final UploadedFile files;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;

  PaperPages(
      PaperSignatureDesk desk,
      PaperCheckDesk checks,
      UploadedFile files,
      CurrentActor current,
      Forms forms,
      Sentences says,
      Shell shell) {
    this.desk = desk;
    this.checks = checks;
    this.files = files;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance papers(
        PaperView page, PaperForm typed, List<Gate> gates, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID step) {
    return page(step, new PaperForm(), Faults.none());
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> record(@RestPath UUID step, @BeanParam PaperForm typed) {
    return forms.act(
        () -> record(typed, step),
        new Next<>(x -> page(step), x -> says.of(PaperMessages.class).recorded()),
        faults -> page(step, typed, faults));
  }

  /** Of a form that is refused no scan is kept. */
  private Uni<PaperView> record(PaperForm typed, UUID step) {
    PaperWords words =
        forms.checked(typed.words(UploadedFile.isThere(typed.scan) ? NO_FILE_YET : null));
    return desk.mustRecord(current.get(), step, words)
        .chain(x -> files.keep(current.get(), typed.scan))
        .chain(file -> desk.record(current.get(), step, typed.words(file), shell.locale()));
  }

  @POST
  @Path("/{paper}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> check(
      @RestPath UUID step, @RestPath UUID paper, @RestForm boolean counts, @RestForm String note) {
    return forms.act(
        () ->
            checks.check(
                current.get(),
                step,
                paper,
                forms.checked(new PaperCheck(counts, note)),
                shell.locale()),
        new Next<>(
            x -> page(step),
            x ->
                counts
                    ? says.of(PaperMessages.class).counted()
                    : says.of(PaperMessages.class).refused()),
        faults -> page(step, new PaperForm(), faults));
  }

  private Uni<TemplateInstance> page(UUID step, PaperForm typed, Faults faults) {
    return desk.show(current.get(), step, shell.locale())
        .map(view -> Templates.papers(view, typed, List.of(Gate.values()), faults));
  }

  private static String page(UUID step) {
    return "/reviews/" + step + "/paper";
  }
}
