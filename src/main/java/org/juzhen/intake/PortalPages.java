package org.juzhen.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;

/** Portals for people: how reading them goes, registering one, a new secret. */
@Path("/portals")
class PortalPages {
  private static final List<Way> WAYS = List.of(Way.WEBHOOK, Way.FEED, Way.PAGE);

  private final PortalDesk desk;
  private final PortalRegisterDesk register;
  private final PortalSecretDesk secrets;
  private final CurrentActor current;
  private final FormFaults faults;

  PortalPages(
      PortalDesk desk,
      PortalRegisterDesk register,
      PortalSecretDesk secrets,
      CurrentActor current,
      FormFaults faults) {
    this.desk = desk;
    this.register = register;
    this.secrets = secrets;
    this.current = current;
    this.faults = faults;
  }

  @CheckedTemplate(basePath = "intake")
  static class Templates {
    private Templates() {}

    static native TemplateInstance portals(
        List<PortalView> portals, String next, boolean mayRegister);

    static native TemplateInstance portal(
        PortalForm form, Map<String, String> faults, String refusal, List<Way> ways);

    static native TemplateInstance made(PortalView portal);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(null, cursor))
        .map(s -> Templates.portals(s.items(), s.next(), mayRegister(current.get())));
  }

  @GET
  @Path("/new")
  public Uni<TemplateInstance> form() {
    return Uni.createFrom().item(Templates.portal(new PortalForm(), Map.of(), null, WAYS));
  }

  /** Not redirected: the secret is on this one answer and nowhere else. */
  @POST
  @Path("/new")
  public Uni<Response> register(@BeanParam PortalForm form, @Context UriInfo here) {
    UUID unit = unit(current.get());
    return Uni.createFrom()
        .item(() -> faults.checked(form.wanted(unit)))
        .chain(wanted -> register.register(current.get(), wanted))
        .map(p -> page(200, Templates.made(p.at(here.getBaseUri()))))
        .onFailure(Problem.class)
        .recoverWithItem(e -> again(form, e));
  }

  @POST
  @Path("/{id}/secret")
  public Uni<TemplateInstance> changeSecret(@RestPath UUID id, @Context UriInfo here) {
    return secrets.change(current.get(), id).map(p -> Templates.made(p.at(here.getBaseUri())));
  }

  private Response again(PortalForm form, Problem problem) {
    if (problem.fields().isEmpty()) {
      throw problem;
    }
    return page(
        problem.code().status(),
        Templates.portal(form, faults.of(problem), faults.sentence(problem), WAYS));
  }

  private Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type("text/html;charset=UTF-8")
        .entity(page.setLocale(faults.language()))
        .build();
  }

  private static boolean mayRegister(Actor by) {
    return by.has(Role.PORTAL_EDITOR) || by.has(Role.SUPERVISOR);
  }

  /** Where the person keeps portals, which need not be the own unit. */
  private static UUID unit(Actor by) {
    return by.grants().stream()
        .filter(g -> g.role() == Role.PORTAL_EDITOR || g.role() == Role.SUPERVISOR)
        .map(g -> g.unitId())
        .findFirst()
        .orElse(by.unitId());
  }
}
