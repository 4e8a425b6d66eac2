package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Who reads a step, for machines. */
@Path("/api/v1/reviews/{id}/hold")
class HoldApi {
  private final HoldDesk desk;
  private final CurrentActor current;

  HoldApi(HoldDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Successor(@NotNull UUID personId) {}

  @POST
  public Uni<ReviewHold> take(@RestPath UUID id) {
    return desk.take(current.get(), id);
  }

  @POST
  @Path("/takeover")
  public Uni<ReviewHold> takeOver(@RestPath UUID id) {
    return desk.takeOver(current.get(), id);
  }

  @POST
  @Path("/handover")
  public Uni<ReviewHold> handOver(@RestPath UUID id, @NotNull @Valid Successor to) {
    return desk.handOver(current.get(), id, to.personId());
  }

  @DELETE
  public Uni<Void> release(@RestPath UUID id) {
    return desk.release(current.get(), id);
  }
}
