package org.juzhen.contributions;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.Grade;
import org.juzhen.review.SubjectKind;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Makes a post of chosen material (成稿). */
@Path("/contributions")
@Produces(MediaType.TEXT_HTML)
class UsePages {
  /** A verbatim repost has an article; material has none. */
  private static final List<Grade> GRADES =
      Grade.of(SubjectKind.POST).stream().filter(g -> g != Grade.REPOST).toList();

  private final UseDesk desk;
  private final UseChoices choices;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  UsePages(UseDesk desk, UseChoices choices, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.choices = choices;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "contributions")
  static class Templates {
    private Templates() {}

    static native TemplateInstance use(
        UseForm form, UseChoices.Offer offer, List<Grade> grades, Faults faults);
  }

  @GET
  @Path("/use")
  public Uni<TemplateInstance> choose(@RestQuery List<String> ids) {
    UseForm form = new UseForm();
    form.ids = ids;
    form.grade = Grade.ORIGINAL.name();
    return choices
        .of(current.get(), form.material())
        .map(
            offer -> {
              form.title = offer.material().get(0).title();
              form.accountIds =
                  offer.material().stream().map(c -> c.accountId().toString()).toList();
              return Templates.use(form, offer, GRADES, Faults.none());
            });
  }

  @POST
  @Path("/use")
  public Uni<Response> use(@BeanParam UseForm form) {
    return forms.act(
        () -> desk.use(current.get(), forms.checked(form.wanted())),
        new Next<>(
            made -> "/posts/" + made.id(),
            made -> says.of(ContributionMessages.class).made(made.contributions().size())),
        faults ->
            choices
                .of(current.get(), form.material())
                .map(offer -> Templates.use(form, offer, GRADES, faults)));
  }
}
