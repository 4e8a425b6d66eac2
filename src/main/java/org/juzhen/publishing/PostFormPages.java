package org.juzhen.publishing;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.files.UploadedFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.ConcernedUnits;
import org.juzhen.review.Grade;
import org.juzhen.review.SubjectKind;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The form in which a post is written (写稿). */
@Path("/posts")
@Produces(MediaType.TEXT_HTML)
class PostFormPages {
  private static final List<Grade> GRADES = Grade.of(SubjectKind.POST);

  private final PostDesk desk;
  private final PostChoices choices;
  private final ConcernedUnits units;
  private final UploadedFile uploads;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  PostFormPages(
      PostDesk desk,
      PostChoices choices,
      ConcernedUnits units,
      UploadedFile uploads,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.units = units;
    this.uploads = uploads;
    this.choices = choices;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance form(
        PostForm form,
        String action,
        List<PostChoices.Choice> accounts,
        List<Grade> grades,
        List<ConcernedUnits.Choice> units,
        Faults faults);
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank(@RestQuery UUID articleId, @RestQuery List<UUID> accountId) {
    return choices
        .blank(current.get(), articleId, accountId)
        .chain(form -> page(form, "/posts", Faults.none()));
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> write(@BeanParam PostForm form) {
    return forms.act(
        () -> kept(form).chain(f -> desk.write(current.get(), forms.checked(f.wanted()))),
        next(),
        faults -> page(form, "/posts", faults));
  }

  @GET
  @Path("/{id}/edit")
  public Uni<TemplateInstance> again(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .chain(post -> page(PostForm.of(post), "/posts/" + id + "/edit", Faults.none()));
  }

  @POST
  @Path("/{id}/edit")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> edit(@RestPath UUID id, @BeanParam PostForm form) {
    return forms.act(
        () ->
            kept(form)
                .chain(f -> desk.change(current.get(), id, f.version, forms.checked(f.change()))),
        next(),
        faults -> page(form, "/posts/" + id + "/edit", faults));
  }

  private Next<PostView> next() {
    return new Next<>(p -> "/posts/" + p.id(), p -> says.of(PublishingMessages.class).saved());
  }

  private Uni<TemplateInstance> page(PostForm form, String action, Faults faults) {
    return choices
        .accounts(current.get())
        .chain(
            all ->
                units
                    .near(current.get().unitId())
                    .map(near -> Templates.form(form, action, all, GRADES, near, faults)));
  }

  /** What came with the form is kept even where the rest is refused. */
  private Uni<PostForm> kept(PostForm form) {
    return uploads
        .keep(current.get(), form.plan)
        .invoke(id -> form.planFileId = id == null ? form.planFileId : id)
        .chain(x -> uploads.keep(current.get(), form.cover))
        .invoke(id -> form.coverFileId = id == null ? form.coverFileId : id)
        .replaceWith(form);
  }
}
