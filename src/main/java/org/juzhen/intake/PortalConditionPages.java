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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** One portal's condition, and trying addresses and selectors out (采集状况、选择器试用). */
@Path("/portals")
@Produces(MediaType.TEXT_HTML)
class PortalConditionPages {
  private static final List<TrialKind> KINDS = List.of(TrialKind.values());

  private final PortalConditionDesk desk;
  private final TrialReader trials;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences sentences;

  PortalConditionPages(
      PortalConditionDesk desk,
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

  /** What is to be tried, as it was typed. */
  public static class TrialForm extends PortalForm {
    @RestForm public String kind;

    TrialOrder wanted() {
      return new TrialOrder(EntryForm.blankToNull(url), kind, selectors());
    }
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance condition(
        PortalCondition condition, boolean mayTry, boolean mayRule, Faults faults);

    static native TemplateInstance trial(
        TrialForm form, Trial trial, List<TrialKind> kinds, Faults faults);
  }

  @GET
  @Path("/{id}")
  public Uni<TemplateInstance> show(@RestPath UUID id) {
    return page(id, Faults.none());
  }

  @POST
  @Path("/{id}/reading")
  public Uni<Response> tryNow(@RestPath UUID id) {
    return forms.act(
        () -> desk.tryNow(current.get(), id),
        new Next<>(x -> "/portals/" + id, x -> sentences.of(PortalMessages.class).wasTried()),
        faults -> page(id, faults));
  }

  @GET
  @Path("/trial")
  public Uni<TemplateInstance> trial() {
    return Uni.createFrom().item(Templates.trial(new TrialForm(), null, KINDS, Faults.none()));
  }

  /** Shown at once and kept nowhere, so there is nothing to be sent on to. */
  @POST
  @Path("/trial")
  public Uni<Response> tryOut(@BeanParam TrialForm form) {
    return Uni.createFrom()
        .deferred(() -> trials.run(current.get(), forms.checked(form.wanted())))
        .map(found -> Templates.trial(form, found, KINDS, Faults.none()))
        .map(page -> Response.ok(page).build())
        .onFailure(Problem.class)
        .recoverWithUni(
            e ->
                forms.refused(
                    e,
                    faults -> Uni.createFrom().item(Templates.trial(form, null, KINDS, faults))));
  }

  private Uni<TemplateInstance> page(UUID id, Faults faults) {
    boolean may = current.get().has(Role.PORTAL_EDITOR) || current.get().has(Role.SUPERVISOR);
    return desk.show(current.get(), id)
        .chain(
            c ->
                desk.mayRule(current.get(), c)
                    .map(
                        rules ->
                            Templates.condition(
                                c, may && c.portal().intake().isRead(), rules, faults)));
  }
}
