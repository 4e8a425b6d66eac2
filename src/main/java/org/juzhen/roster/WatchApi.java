package org.juzhen.roster;

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

/** Who is on watch, for machines. */
@Path("/api/v1/units/{id}/watches")
class WatchApi {
  private final WatchDesk desk;
  private final WatchGapDesk gaps;
  private final CurrentActor current;

  WatchApi(WatchDesk desk, WatchGapDesk gaps, CurrentActor current) {
    this.desk = desk;
    this.gaps = gaps;
    this.current = current;
  }

  @GET
  public Uni<List<WatchView>> list(@RestPath UUID id) {
    return desk.list(current.get(), id);
  }

  @GET
  @Path("/gaps")
  public Uni<WatchCover> gaps(@RestPath UUID id) {
    return gaps.cover(current.get(), id);
  }

  @POST
  @ResponseStatus(201)
  public Uni<WatchView> enter(@RestPath UUID id, @NotNull @Valid NewWatch wanted) {
    return desk.enter(current.get(), id, wanted);
  }

  @DELETE
  @Path("/{watch}")
  public Uni<List<WatchView>> remove(@RestPath UUID id, @RestPath UUID watch) {
    return desk.remove(current.get(), id, watch);
  }
}
