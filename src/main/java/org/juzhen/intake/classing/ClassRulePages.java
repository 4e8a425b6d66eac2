package org.juzhen.intake.classing;

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
import org.juzhen.intake.Importance;
import org.juzhen.intake.PortalDesk;
import org.juzhen.intake.PortalView;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** The rules of a portal on a page: write, try, activate, end (定级规则). */
@Path("/portals/{portal}/class-rules")
@Produces(MediaType.TEXT_HTML)
class ClassRulePages {
  private final ClassRuleDesk desk;
  private final PortalDesk portals;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  ClassRulePages(
      ClassRuleDesk desk, PortalDesk portals, CurrentActor current, Forms forms, Sentences says) {
    this.desk = desk;
    this.portals = portals;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  /** What the page shows; the trial is null unless one was just made. */
  public record Shown(PortalView portal, List<ClassRuleView> rules, ClassTrial trial) {
    public List<Importance> importances() {
      return List.of(Importance.values());
    }

    public List<SourceTier> tiers() {
      return List.of(SourceTier.values());
    }
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance rules(Shown shown, ClassRuleForm form, Faults faults);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID portal) {
    return page(portal, null, new ClassRuleForm(), Faults.none());
  }

  @POST
  public Uni<Response> write(@RestPath UUID portal, @BeanParam ClassRuleForm form) {
    return forms.act(
        () ->
            portals
                .show(current.get(), portal)
                .chain(
                    p -> desk.write(current.get(), forms.checked(form.wanted(p.unitId(), portal)))),
        new Next<>(r -> at(portal), r -> words().written()),
        faults -> page(portal, null, form, faults));
  }

  @POST
  @Path("/{id}/trial")
  public Uni<Response> test(@RestPath UUID portal, @RestPath UUID id) {
    return desk.test(current.get(), id)
        .chain(trial -> page(portal, trial, new ClassRuleForm(), Faults.none()))
        .map(page -> Response.ok(page).build())
        .onFailure(Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> again(portal, faults)));
  }

  @POST
  @Path("/{id}/activation")
  public Uni<Response> activate(@RestPath UUID portal, @RestPath UUID id) {
    return forms.act(
        () -> desk.activate(current.get(), id),
        new Next<>(r -> at(portal), r -> words().nowActive()),
        faults -> again(portal, faults));
  }

  @POST
  @Path("/{id}/ending")
  public Uni<Response> end(@RestPath UUID portal, @RestPath UUID id) {
    return forms.act(
        () -> desk.end(current.get(), id),
        new Next<>(r -> at(portal), r -> words().nowEnded()),
        faults -> again(portal, faults));
  }

  private static String at(UUID portal) {
    return "/portals/" + portal + "/class-rules";
  }

  private Uni<TemplateInstance> again(UUID portal, Faults faults) {
    return page(portal, null, new ClassRuleForm(), faults);
  }

  private Uni<TemplateInstance> page(
      UUID portal, ClassTrial trial, ClassRuleForm form, Faults faults) {
    return portals
        .show(current.get(), portal)
        .chain(
            p ->
                desk.of(current.get(), portal)
                    .map(rules -> Templates.rules(new Shown(p, rules, trial), form, faults)));
  }

  private ClassingMessages words() {
    return says.of(ClassingMessages.class);
  }
}
