package org.juzhen.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Who else published an article: a part of its page, and the forms to join and part (同稿). */
@Path("/articles/{id}/twins")
@Produces(MediaType.TEXT_HTML)
class TwinPages {
  private final TwinDesk desk;
  private final ArticleDesk articles;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  TwinPages(
      TwinDesk desk, ArticleDesk articles, CurrentActor current, Forms forms, Sentences sentences) {
    this.desk = desk;
    this.articles = articles;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance twins(UUID article, TwinsView twins);

    static native TemplateInstance joining(
        ArticleView article, TwinsView twins, TwinForm form, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> part(@RestPath UUID id) {
    return desk.of(current.get(), id).map(twins -> Templates.twins(id, twins));
  }

  @GET
  @Path("/edit")
  public Uni<TemplateInstance> edit(@RestPath UUID id) {
    return page(id, TwinForm.EMPTY, Faults.none());
  }

  private Uni<TemplateInstance> page(UUID id, TwinForm form, Faults faults) {
    return articles
        .show(current.get(), id)
        .chain(
            a ->
                desk.of(current.get(), id).map(twins -> Templates.joining(a, twins, form, faults)));
  }

  @POST
  public Uni<Response> join(@RestPath UUID id, @RestForm String address, @RestForm String reason) {
    TwinForm form = new TwinForm(address, reason, false);
    return forms.act(
        () -> joined(id, forms.checked(form)),
        new Next<>(x -> "/articles/" + id, x -> sentences.of(TwinMessages.class).wasJoined()),
        faults -> page(id, form, faults));
  }

  private Uni<TwinsView> joined(UUID id, TwinForm form) {
    if (form.address() == null || form.address().isBlank()) {
      throw KernelProblem.field("address", "REQUIRED");
    }
    return desk.joinAddress(current.get(), id, form.address().strip(), form.reason());
  }

  @POST
  @Path("/parting")
  public Uni<Response> parted(@RestPath UUID id, @RestForm String reason) {
    TwinForm form = new TwinForm(null, reason, true);
    return forms.act(
        () -> desk.part(current.get(), id, forms.checked(form).reason()),
        new Next<>(x -> "/articles/" + id, x -> sentences.of(TwinMessages.class).wasParted()),
        faults -> page(id, form, faults));
  }
}
