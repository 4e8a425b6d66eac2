package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
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
  private final PortalChangeDesk changes;
  private final CurrentActor current;

  PortalApi(
      PortalDesk desk,
      PortalRegisterDesk register,
      PortalSecretDesk secrets,
      PortalConditionDesk conditions,
      TrialReader trials,
      PortalChangeDesk changes,
      CurrentActor current) {
    this.desk = desk;
    this.register = register;
    this.secrets = secrets;
    this.conditions = conditions;
    this.trials = trials;
    this.changes = changes;
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
  public Uni<RestResponse<PortalView>> show(@RestPath UUID id, @Context UriInfo here) {
    return desk.show(current.get(), id).map(p -> tagged(p.at(here.getBaseUri())));
  }

  @PATCH
  @Path("/{id}")
  public Uni<RestResponse<PortalView>> change(
      @RestPath UUID id,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid PortalWords wanted,
      @Context UriInfo here) {
    return changes
        .change(current.get(), id, ifMatch, wanted)
        .map(p -> tagged(p.at(here.getBaseUri())));
  }

  @GET
  @Path("/{id}/changes")
  public Uni<List<PortalChange.View>> history(@RestPath UUID id) {
    return changes.history(current.get(), id);
  }

  /**
   * @param until when it goes on by itself
   */
  record Pause(
      @NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason,
      @NotNull Instant until) {}

  record Reason(@NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {}

  @POST
  @Path("/{id}/pause")
  public Uni<PortalView> pause(
      @RestPath UUID id, @NotNull @Valid Pause wanted, @Context UriInfo here) {
    return changes
        .pause(current.get(), id, wanted.reason(), wanted.until())
        .map(p -> p.at(here.getBaseUri()));
  }

  @POST
  @Path("/{id}/resumption")
  public Uni<PortalView> resume(
      @RestPath UUID id, @NotNull @Valid Reason wanted, @Context UriInfo here) {
    return changes.resume(current.get(), id, wanted.reason()).map(p -> p.at(here.getBaseUri()));
  }

  @POST
  @Path("/{id}/end")
  public Uni<PortalView> end(
      @RestPath UUID id, @NotNull @Valid Reason wanted, @Context UriInfo here) {
    return changes.end(current.get(), id, wanted.reason()).map(p -> p.at(here.getBaseUri()));
  }

  private static RestResponse<PortalView> tagged(PortalView portal) {
    return RestResponse.ResponseBuilder.ok(portal).tag(Integer.toString(portal.version())).build();
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
