package org.juzhen.impersonation;

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
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.identity.OpenDoor;
import org.juzhen.impersonation.ReportDesk.Receipt;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.Platform;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;

/** Where anybody reports an imitation (举报仿冒账号), without a login and without a name. */
@Path("/public/report")
@Produces(MediaType.TEXT_HTML)
class ReportPages {
  private final ReportDesk desk;
  private final OpenDoor door;
  private final Forms forms;

  ReportPages(ReportDesk desk, OpenDoor door, Forms forms) {
    this.desk = desk;
    this.door = door;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "impersonation")
  static class Templates {
    private Templates() {}

    static native TemplateInstance report(CaseForm form, List<Platform> platforms, Faults faults);

    static native TemplateInstance receipt(Receipt receipt);
  }

  @GET
  public Uni<TemplateInstance> blank(
      @RestQuery String url, @RestQuery String platform, @RestQuery String name) {
    return form(CaseForm.of(url, platform, name), Faults.none());
  }

  @POST
  public Uni<Response> report(@BeanParam CaseForm form) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Report said = forms.checked(form.report());
              door.told();
              return desk.byCitizen(said);
            })
        .map(r -> Response.seeOther(URI.create("/public/report/" + r.receipt())).build())
        .onFailure(Problem.class)
        .recoverWithUni(e -> forms.refused(e, faults -> form(form, faults)));
  }

  @GET
  @Path("/{receipt}")
  public Uni<TemplateInstance> receipt(@RestPath String receipt) {
    return desk.status(receipt).map(Templates::receipt);
  }

  private static Uni<TemplateInstance> form(CaseForm form, Faults faults) {
    return Uni.createFrom().item(Templates.report(form, CaseForm.platforms(), faults));
  }
}
