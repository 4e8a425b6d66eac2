package org.juzhen.intake.links;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Policies and their explanations, for machines. */
@Path("/api/v1/articles/{id}/links")
class LinkApi {
  private final LinkDesk desk;
  private final CurrentActor current;

  LinkApi(LinkDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<List<LinkView>> of(@RestPath UUID id) {
    return desk.of(current.get(), id);
  }

  @POST
  public Uni<List<LinkView>> link(@RestPath UUID id, @NotNull @Valid NewLink wanted) {
    return desk.link(current.get(), id, wanted);
  }

  @POST
  @Path("/{link}/confirmation")
  public Uni<List<LinkView>> confirm(@RestPath UUID id, @RestPath UUID link) {
    return desk.decide(current.get(), id, link, LinkState.CONFIRMED);
  }

  @POST
  @Path("/{link}/rejection")
  public Uni<List<LinkView>> reject(@RestPath UUID id, @RestPath UUID link) {
    return desk.decide(current.get(), id, link, LinkState.REJECTED);
  }
}
