package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Portals for machines. */
@Path("/api/v1/portals")
class PortalApi {
  private final PortalDesk desk;
  private final PortalRegisterDesk register;
  private final PortalSecretDesk secrets;
  private final PortalConditionDesk conditions;
  private final TrialReader trials;
  private final CurrentActor current;

  PortalApi(
      PortalDesk desk,
      PortalRegisterDesk register,
      PortalSecretDesk secrets,
      PortalConditionDesk conditions,
      TrialReader trials,
      CurrentActor current) {
    this.desk = desk;
    this.register = register;
    this.secrets = secrets;
    this.conditions = conditions;
    this.trials = trials;
    this.current = current;
  }

  @POST
  @ResponseStatus(201)
  public Uni<PortalView> register(@NotNull @Valid NewPortal wanted, @Context UriInfo here) {
    return register.register(current.get(), wanted).map(p -> p.at(here.getBaseUri()));
  }

  @GET
  public Uni<Slice<PortalView>> list(
      @RestQuery Integer limit, @RestQuery String cursor, @Context UriInfo here) {
    return desk.list(current.get(), Paging.of(limit, cursor))
        .map(s -> s.map(p -> p.at(here.getBaseUri())));
  }

  @GET
  @Path("/{id}")
  public Uni<PortalView> show(@RestPath UUID id, @Context UriInfo here) {
    return desk.show(current.get(), id).map(p -> p.at(here.getBaseUri()));
  }

  @GET
  @Path("/{id}/condition")
  public Uni<PortalCondition> condition(@RestPath UUID id) {
    return conditions.show(current.get(), id);
  }

  @POST
  @Path("/{id}/reading")
  public Uni<PortalCondition> tryNow(@RestPath UUID id) {
    return conditions.tryNow(current.get(), id);
  }

  @POST
  @Path("/trials")
  public Uni<Trial> tryOut(@NotNull @Valid TrialOrder wanted) {
    return trials.run(current.get(), wanted);
  }

  @POST
  @Path("/{id}/secret")
  public Uni<PortalView> changeSecret(@RestPath UUID id, @Context UriInfo here) {
    return secrets.change(current.get(), id).map(p -> p.at(here.getBaseUri()));
  }
}
