package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Units for machines. */
@Path("/api/v1/units")
class UnitApi {
  private final UnitDesk desk;
  private final CurrentActor current;

  UnitApi(UnitDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @POST
  @ResponseStatus(201)
  public Uni<UnitView> enter(@NotNull @Valid NewUnit wanted) {
    return desk.enter(current.get(), wanted);
  }

  @GET
  public Uni<Slice<UnitView>> list(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<RestResponse<UnitView>> show(@RestPath UUID id) {
    return desk.show(current.get(), id).map(UnitApi::tagged);
  }

  @PATCH
  @Path("/{id}")
  public Uni<RestResponse<UnitView>> change(
      @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid UnitWords words) {
    return desk.change(current.get(), id, ifMatch, words).map(UnitApi::tagged);
  }

  private static RestResponse<UnitView> tagged(UnitView unit) {
    return RestResponse.ResponseBuilder.ok(unit).tag(Integer.toString(unit.version())).build();
  }
}
