package org.juzhen.webhook;

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
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.notify.EventType;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The addresses that are told what happens, and what was sent to each (对外推送). */
@Path("/webhooks")
@Produces(MediaType.TEXT_HTML)
class WebhookPages {
  private final WebhookDesk desk;
  private final WebhookLogDesk log;
  private final WebhookChoices choices;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  WebhookPages(
      WebhookDesk desk,
      WebhookLogDesk log,
      WebhookChoices choices,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.log = log;
    this.choices = choices;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "webhook")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<WebhookLine> lines, String next);

    static native TemplateInstance form(
        WebhookForm form,
        List<EventType> types,
        List<WebhookChoices.Choice> units,
        boolean supervises,
        Faults faults);

    static native TemplateInstance secret(WebhookView webhook);

    static native TemplateInstance show(
        WebhookLine line,
        WebhookForm form,
        List<EventType> types,
        Slice<SendingView> sent,
        Faults faults);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(null, cursor))
        .chain(
            slice ->
                choices.lines(slice.items()).map(lines -> Templates.list(lines, slice.next())));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> blank() {
    return form(new WebhookForm(), Faults.none());
  }

  /** Not sent on: the secret is on this one answer and nowhere else. */
  @POST
  @Path("/new")
  public Uni<Response> enter(@BeanParam WebhookForm form) {
    return Uni.createFrom()
        .deferred(() -> desk.register(current.get(), forms.checked(form.wanted())))
        .map(webhook -> Response.ok(Templates.secret(webhook)).build())
        .onFailure(Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> form(form, faults)));
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id, @RestQuery String cursor) {
    return desk.show(current.get(), id)
        .chain(webhook -> page(webhook, WebhookForm.of(webhook), cursor, Faults.none()));
  }

  @POST
  @Path("/{id}")
  public Uni<Response> change(@RestPath UUID id, @BeanParam WebhookForm form) {
    return forms.act(
        () ->
            desk.change(
                current.get(), id, String.valueOf(form.version), forms.checked(form.change())),
        new Next<>(w -> "/webhooks/" + id, w -> says.of(WebhookMessages.class).saved()),
        faults -> desk.show(current.get(), id).chain(w -> page(w, form, null, faults)));
  }

  @POST
  @Path("/{id}/secret")
  public Uni<TemplateInstance> changeSecret(@RestPath UUID id) {
    return desk.changeSecret(current.get(), id).map(Templates::secret);
  }

  private Uni<TemplateInstance> form(WebhookForm form, Faults faults) {
    Actor by = current.get();
    return choices
        .units(by)
        .map(
            units ->
                Templates.form(form, EventType.offered(), units, by.has(Role.SUPERVISOR), faults));
  }

  private Uni<TemplateInstance> page(
      WebhookView webhook, WebhookForm form, String cursor, Faults faults) {
    return choices
        .line(webhook)
        .chain(
            line ->
                log.list(current.get(), webhook.id(), Paging.of(30, cursor))
                    .map(sent -> Templates.show(line, form, EventType.offered(), sent, faults)));
  }
}
