package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** A login on its way, for machines. */
@Path("/api/v1/hand-overs/{id}")
class HandOverApi {
  private final CustodyDesk desk;
  private final CurrentActor current;

  HandOverApi(CustodyDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** What was seen to. */
  record Given(@NotNull @Size(max = 20) List<@NotNull CheckPoint> checklist) {}

  @POST
  @Path("/giving")
  public Uni<CustodyView> give(@RestPath UUID id, @NotNull @Valid Given said) {
    return desk.give(current.get(), id, said.checklist());
  }

  @POST
  @Path("/receipt")
  public Uni<CustodyView> receive(@RestPath UUID id) {
    return desk.receive(current.get(), id);
  }

  @POST
  @Path("/cancellation")
  public Uni<CustodyView> cancel(@RestPath UUID id) {
    return desk.cancel(current.get(), id);
  }
}
