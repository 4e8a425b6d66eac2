package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
import org.juzhen.kernel.CurrentActor;
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
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  PostFormPages(
      PostDesk desk, PostChoices choices, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
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
  public Uni<Response> write(@BeanParam PostForm form) {
    return forms.act(
        () -> desk.write(current.get(), forms.checked(form.wanted())),
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
  public Uni<Response> edit(@RestPath UUID id, @BeanParam PostForm form) {
    return forms.act(
        () -> desk.change(current.get(), id, form.version, forms.checked(form.change())),
        next(),
        faults -> page(form, "/posts/" + id + "/edit", faults));
  }

  private Next<PostView> next() {
    return new Next<>(p -> "/posts/" + p.id(), p -> says.of(PublishingMessages.class).saved());
  }

  private Uni<TemplateInstance> page(PostForm form, String action, Faults faults) {
    return choices
        .accounts(current.get())
        .map(all -> Templates.form(form, action, all, GRADES, faults));
  }
}
