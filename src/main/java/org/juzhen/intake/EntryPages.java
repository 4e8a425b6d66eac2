package org.juzhen.intake;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Flash;
import org.juzhen.web.Sentences;

/** Entering an article by hand, typed or pasted (人工录入). */
@Path("/articles/new")
class EntryPages {
  private final EntryDesk entries;
  private final EntryChoices choices;
  private final EnteredFiles files;
  private final UploadedFile uploads;
  private final PasteWords pastes;
  private final CurrentActor current;
  private final FormFaults faults;
  private final Flash flash;
  private final Sentences says;

  EntryPages(
      EntryDesk entries,
      EntryChoices choices,
      EnteredFiles files,
      UploadedFile uploads,
      PasteWords pastes,
      CurrentActor current,
      FormFaults faults,
      Flash flash,
      Sentences says) {
    this.entries = entries;
    this.choices = choices;
    this.files = files;
    this.uploads = uploads;
    this.pastes = pastes;
    this.current = current;
    this.faults = faults;
    this.flash = flash;
    this.says = says;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance entry(EntryPage page);
  }

  @GET
  public Uni<TemplateInstance> entry() {
    return page(new EntryForm(), List.of(), null);
  }

  /** What was pasted, kept but not entered; nothing of the form is sent with it. */
  @POST
  @Path("/paste")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Pasted> paste(
      @RestForm("html") FileUpload html,
      @RestForm String url,
      @RestForm("pictures") List<FileUpload> pictures) {
    return pastes.take(current.get(), html, url, pictures);
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> enter(@BeanParam EntryForm form) {
    Actor by = current.get();
    List<UUID> kept = new ArrayList<>(form.named());
    return keep(by, form, kept)
        .map(x -> faults.checked(form.wanted(kept)))
        .chain(wanted -> entries.enter(by, wanted))
        .map(a -> flash.to("/articles/" + a.id(), texts().entered(a.title())))
        .onFailure(Problem.class)
        .recoverWithUni(e -> again(form, kept, e));
  }

  /** Kept before anything is judged, so that a refused form has them still. */
  private Uni<Void> keep(Actor by, EntryForm form, List<UUID> kept) {
    List<FileUpload> sent = form.attachments == null ? List.of() : form.attachments;
    return InTurn.each(
        sent.stream().filter(UploadedFile::isThere).toList(),
        file -> uploads.keep(by, file).invoke(kept::add));
  }

  private Uni<Response> again(EntryForm form, List<UUID> kept, Problem problem) {
    return page(form, kept, problem)
        .map(
            page ->
                Response.status(problem.code().status())
                    .type("text/html;charset=UTF-8")
                    .entity(page.setLocale(faults.language()))
                    .build());
  }

  private Uni<TemplateInstance> page(EntryForm form, List<UUID> kept, Problem problem) {
    Actor by = current.get();
    return choices
        .portals(by)
        .chain(
            portals ->
                files
                    .seen(by, kept)
                    .map(
                        seen ->
                            Templates.entry(
                                new EntryPage(
                                    form,
                                    portals,
                                    seen,
                                    problem == null ? Map.of() : faults.of(problem),
                                    problem == null ? null : faults.sentence(problem)))));
  }

  private IntakeMessages texts() {
    return says.of(IntakeMessages.class);
  }
}
