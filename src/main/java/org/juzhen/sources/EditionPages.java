package org.juzhen.sources;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.sources.SourceReadDesk.Place;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** An edition of the list: typed or uploaded, looked at, handed in, decided on (名单拟稿与复核). */
@Path("/sources/editions")
@Produces(MediaType.TEXT_HTML)
class EditionPages {
  private final SourceListDesk desk;
  private final SourceReadDesk reads;
  private final SourceImport imports;
  private final Forms forms;
  private final Sentences says;
  private final CurrentActor current;

  EditionPages(
      SourceListDesk desk,
      SourceReadDesk reads,
      SourceImport imports,
      Forms forms,
      Sentences says,
      CurrentActor current) {
    this.desk = desk;
    this.reads = reads;
    this.imports = imports;
    this.forms = forms;
    this.says = says;
    this.current = current;
  }

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    private Templates() {}

    static native TemplateInstance form(
        Place place, SourceForm form, SourcePart[] parts, EditionResult result, Faults faults);

    static native TemplateInstance edition(
        EditionView edition, EditionResult result, Place place, Faults faults);
  }

  /** An empty form. */
  @GET
  @Path("/new")
  public Uni<TemplateInstance> form(@RestQuery String unit) {
    SourceForm form = new SourceForm();
    UUID at = SourcePages.unit(current.get(), unit);
    form.unitId = at == null ? "" : at.toString();
    form.part = (at == null ? SourcePart.NATIONAL : SourcePart.DEPARTMENT).name();
    return page(form, null, Faults.none());
  }

  /** What would become of each row; keeps nothing. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Uni<Response> preview(@RestForm FileUpload file, @BeanParam SourceForm form) {
    return rows(file, form)
        .chain(
            rows ->
                desk.propose(current.get(), forms.checked(form.wanted(rows, true)))
                    .chain(result -> page(form.with(rows), result, Faults.none())))
        .map(page -> Response.ok(page).build())
        .onFailure(Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> page(form, null, faults)));
  }

  private Uni<List<NewEdition.Row>> rows(FileUpload file, SourceForm form) {
    return Uni.createFrom()
        .deferred(
            () ->
                file == null || file.size() == 0
                    ? imports.rows(form.pasted())
                    : imports.rows(file.uploadedFile()));
  }

  @POST
  public Uni<Response> propose(@BeanParam SourceForm form) {
    return forms.act(
        () ->
            imports
                .rows(form.pasted())
                .chain(
                    rows -> desk.propose(current.get(), forms.checked(form.wanted(rows, false)))),
        new Next<>(r -> "/sources/editions/" + r.editionId(), r -> words().proposed()),
        faults -> page(form, null, faults));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return one(id, Faults.none());
  }

  @POST
  @Path("/{id}/confirmation")
  public Uni<Response> confirm(@RestPath UUID id) {
    return forms.act(
        () -> desk.confirm(current.get(), id),
        new Next<>(e -> "/sources/editions/" + id, e -> words().nowInForce()),
        faults -> one(id, faults));
  }

  @POST
  @Path("/{id}/discard")
  public Uni<Response> discard(@RestPath UUID id) {
    return forms.act(
        () -> desk.discard(current.get(), id),
        new Next<>(e -> "/sources/editions/" + id, e -> words().thrownAway()),
        faults -> one(id, faults));
  }

  private Uni<TemplateInstance> one(UUID id, Faults faults) {
    return reads
        .edition(current.get(), id)
        .chain(
            e ->
                reads
                    .place(current.get(), e.unitId())
                    .chain(
                        place ->
                            reads
                                .tried(current.get(), id)
                                .map(r -> Templates.edition(e, r, place, faults))));
  }

  private Uni<TemplateInstance> page(SourceForm form, EditionResult result, Faults faults) {
    return Uni.createFrom()
        .deferred(() -> reads.place(current.get(), form.unit()))
        .map(place -> Templates.form(place, form, SourcePart.values(), result, faults));
  }

  private SourceMessages words() {
    return says.of(SourceMessages.class);
  }
}
