package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Who confirms an account's mass sends, for machines. */
@Path("/api/v1/accounts/{id}/push-confirmers")
class ConfirmerApi {
  private final ConfirmerDesk desk;
  private final CurrentActor current;

  ConfirmerApi(ConfirmerDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<List<ConfirmerView>> list(@RestPath UUID id) {
    return desk.list(current.get(), id);
  }

  @GET
  @Path("/candidates")
  public Uni<List<ConfirmerCandidate>> candidates(@RestPath UUID id) {
    return desk.candidates(current.get(), id);
  }

  @POST
  @ResponseStatus(201)
  public Uni<List<ConfirmerView>> name(@RestPath UUID id, @NotNull @Valid NewConfirmer wanted) {
    return desk.name(current.get(), id, wanted);
  }

  @DELETE
  @Path("/{hours}")
  public Uni<List<ConfirmerView>> remove(@RestPath UUID id, @RestPath UUID hours) {
    return desk.remove(current.get(), id, hours);
  }
}
