package org.juzhen.impersonation;

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
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.files.UploadedFile;
import org.juzhen.impersonation.CaseWords.Addressee;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** Cases of imitation for people (假冒账号处置). */
@Path("/impersonations")
@Produces(MediaType.TEXT_HTML)
class CasePages {
  private final CaseDesk desk;
  private final ReportDesk reports;
  private final UnitDesk units;
  private final UploadedFile files;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;

  CasePages(
      CaseDesk desk,
      ReportDesk reports,
      UnitDesk units,
      UploadedFile files,
      CurrentActor current,
      Forms forms,
      Sentences says,
      Shell shell) {
    this.desk = desk;
    this.reports = reports;
    this.units = units;
    this.files = files;
    this.current = current;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "impersonation")
  static class Templates {
    private Templates() {}

    static native TemplateInstance cases(
        Slice<CaseView> cases, CaseState asked, List<CaseState> states);

    static native TemplateInstance form(
        CaseForm form, List<Platform> platforms, List<UnitView> units, Faults faults);

    static native TemplateInstance show(
        CaseView it,
        CaseForm form,
        List<Ground> grounds,
        List<Addressee> addressees,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String state, @RestQuery String cursor) {
    CaseState asked = Asked.constant(CaseState.class, state, "state");
    return desk.list(current.get(), asked, Paging.of(null, cursor), shell.locale())
        .map(found -> Templates.cases(found, asked, List.of(CaseState.values())));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank() {
    return form(new CaseForm(), Faults.none());
  }

  @POST
  @Path("/new")
  public Uni<Response> report(@BeanParam CaseForm form) {
    return forms.act(
        () -> reports.byStaff(current.get(), forms.checked(form.found())),
        new Next<>(id -> "/impersonations/" + id, id -> says.of(CaseMessages.class).saved()),
        faults -> form(form, faults));
  }

  private Uni<TemplateInstance> form(CaseForm form, Faults faults) {
    return units
        .list(current.get(), Paging.of(Paging.MOST, null))
        .map(found -> Templates.form(form, CaseForm.platforms(), found.items(), faults));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, new CaseForm(), Faults.none());
  }

  @POST
  @Path("/{id}/steps")
  public Uni<Response> step(@RestPath UUID id, @BeanParam CaseForm form) {
    return act(
        id, form, () -> desk.step(current.get(), id, forms.checked(form.step()), shell.locale()));
  }

  @POST
  @Path("/{id}/letters")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> letter(
      @RestPath UUID id, @BeanParam CaseForm form, @RestForm FileUpload file) {
    return act(
        id,
        form,
        () ->
            kept(file, form::letter)
                .chain(said -> desk.letter(current.get(), id, said, shell.locale())));
  }

  @POST
  @Path("/{id}/evidence")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> evidence(
      @RestPath UUID id, @BeanParam CaseForm form, @RestForm FileUpload file) {
    return act(
        id,
        form,
        () ->
            kept(file, form::evidence)
                .chain(said -> desk.evidence(current.get(), id, said, shell.locale())));
  }

  /** What was said, with the file that came with it. */
  private <T> Uni<T> kept(FileUpload file, Function<UUID, T> said) {
    return files.keep(current.get(), file).map(id -> forms.checked(said.apply(id)));
  }

  private Uni<Response> act(
      UUID id, CaseForm form, java.util.function.Supplier<Uni<CaseView>> what) {
    return forms.act(
        what,
        new Next<>(c -> "/impersonations/" + id, c -> says.of(CaseMessages.class).saved()),
        faults -> page(id, form, faults));
  }

  private Uni<TemplateInstance> page(UUID id, CaseForm form, Faults faults) {
    return desk.show(current.get(), id, shell.locale())
        .map(
            c ->
                Templates.show(
                    c, form, List.of(Ground.values()), List.of(Addressee.values()), faults));
  }
}
