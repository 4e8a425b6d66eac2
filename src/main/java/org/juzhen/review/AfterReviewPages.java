package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
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
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Where emergencies are read again (事后补审). */
@Path("/reviews/after")
@Produces(MediaType.TEXT_HTML)
class AfterReviewPages {
  private final AfterReviewDesk desk;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  AfterReviewPages(AfterReviewDesk desk, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance afterlist(Slice<AfterReviewView> slice);

    static native TemplateInstance after(
        AfterReviewView view, List<AfterResult> results, String result, String note, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(null, cursor)).map(Templates::afterlist);
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, "", "", Faults.none());
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> found(@RestPath UUID id, @RestForm String result, @RestForm String note) {
    return forms.act(
        () -> found(id, forms.checked(said(result, note))),
        new Next<>(v -> "/reviews/after/" + id, v -> says.of(TemplateMessages.class).afterSaved()),
        faults -> page(id, result, note, faults));
  }

  private static AfterReviewApi.Found said(String result, String note) {
    return new AfterReviewApi.Found(Asked.constant(AfterResult.class, result, "result"), note);
  }

  private Uni<AfterReviewView> found(UUID id, AfterReviewApi.Found found) {
    return desk.found(current.get(), id, found.result(), found.reason());
  }

  private Uni<TemplateInstance> page(UUID id, String result, String note, Faults faults) {
    return desk.show(current.get(), id)
        .map(
            v ->
                Templates.after(
                    v,
                    List.of(AfterResult.values()),
                    result == null ? "" : result,
                    note == null ? "" : note,
                    faults));
  }
}
