package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

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
  @Path("/{id}")
  public Uni<UnitView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }
}
