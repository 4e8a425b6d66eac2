package org.juzhen.intake;

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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** Changing, pausing and ending a portal, and what was changed (门户变更). */
@Path("/portals/{id}")
@Produces(MediaType.TEXT_HTML)
class PortalChangePages {
  private static final List<Way> WAYS = List.of(Way.WEBHOOK, Way.FEED, Way.PAGE);

  private final PortalChangeDesk desk;
  private final TrialReader trials;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  PortalChangePages(
      PortalChangeDesk desk,
      TrialReader trials,
      CurrentActor current,
      Forms forms,
      Sentences sentences) {
    this.desk = desk;
    this.trials = trials;
    this.current = current;
    this.forms = forms;
    this.sentences = sentences;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance portaledit(
        PortalView portal, PortalChangeForm form, Trial trial, List<Way> ways, Faults faults);

    static native TemplateInstance portalrest(PortalView portal, String reason, Faults faults);

    static native TemplateInstance portalchanges(List<PortalChange.View> changes);
  }

  @GET
  @Path("/edit")
  public Uni<TemplateInstance> edit(@RestPath UUID id) {
    return desk.kept(current.get(), id)
        .map(p -> Templates.portaledit(p, PortalChangeForm.on(p), null, WAYS, Faults.none()));
  }

  @POST
  @Path("/edit")
  public Uni<Response> change(@RestPath UUID id, @BeanParam PortalChangeForm form) {
    return forms.act(
        () -> desk.change(current.get(), id, form.version, forms.checked(form.words())),
        new Next<>(x -> "/portals/" + id, x -> texts().wasChanged()),
        faults -> again(id, form, null, faults));
  }

  /** Shown at once and kept nowhere. */
  @POST
  @Path("/edit/trial")
  public Uni<Response> tryOut(@RestPath UUID id, @BeanParam PortalChangeForm form) {
    return desk.kept(current.get(), id)
        .chain(p -> trials.run(current.get(), forms.checked(form.trial())))
        .chain(found -> again(id, form, found, Faults.none()))
        .map(page -> Response.ok(page).build())
        .onFailure(Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> again(id, form, null, faults)));
  }

  private Uni<TemplateInstance> again(UUID id, PortalChangeForm form, Trial trial, Faults faults) {
    return desk.kept(current.get(), id)
        .map(p -> Templates.portaledit(p, form, trial, WAYS, faults));
  }

  @GET
  @Path("/rest")
  public Uni<TemplateInstance> rest(@RestPath UUID id) {
    return rest(id, null, Faults.none());
  }

  private Uni<TemplateInstance> rest(UUID id, String reason, Faults faults) {
    return desk.kept(current.get(), id).map(p -> Templates.portalrest(p, reason, faults));
  }

  @POST
  @Path("/pause")
  public Uni<Response> pause(@RestPath UUID id, @RestForm String reason, @RestForm String until) {
    return act(
        id,
        reason,
        () -> {
          PortalApi.Pause wanted = forms.checked(new PortalApi.Pause(reason, moment(until)));
          return desk.pause(current.get(), id, wanted.reason(), wanted.until());
        },
        PortalChangeMessages::wasPaused);
  }

  @POST
  @Path("/resumption")
  public Uni<Response> resume(@RestPath UUID id, @RestForm String reason) {
    return act(
        id,
        reason,
        () -> desk.resume(current.get(), id, checked(reason)),
        PortalChangeMessages::wasResumed);
  }

  @POST
  @Path("/end")
  public Uni<Response> end(@RestPath UUID id, @RestForm String reason) {
    return act(
        id,
        reason,
        () -> desk.end(current.get(), id, checked(reason)),
        PortalChangeMessages::wasEnded);
  }

  @GET
  @Path("/changes")
  public Uni<TemplateInstance> changes(@RestPath UUID id) {
    return desk.history(current.get(), id).map(Templates::portalchanges);
  }

  private Uni<Response> act(
      UUID id,
      String reason,
      Supplier<Uni<PortalView>> what,
      Function<PortalChangeMessages, String> done) {
    return forms.act(
        what,
        new Next<>(x -> "/portals/" + id, x -> done.apply(texts())),
        faults -> rest(id, reason, faults));
  }

  private String checked(String reason) {
    return forms.checked(new PortalApi.Reason(reason)).reason();
  }

  private static Instant moment(String typed) {
    try {
      return typed == null || typed.isBlank()
          ? null
          : LocalDateTime.parse(typed).atZone(HubClock.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("until", "WRONG_FORMAT");
    }
  }

  private PortalChangeMessages texts() {
    return sentences.of(PortalChangeMessages.class);
  }
}
