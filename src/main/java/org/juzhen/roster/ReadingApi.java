package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Who read what was published, for machines. */
@Path("/api/v1/units/{id}/readings")
class ReadingApi {
  private final ReadingDesk desk;
  private final CurrentActor current;

  ReadingApi(ReadingDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<Slice<ReadingView>> list(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), id, Paging.byId(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ReadingView> enter(@RestPath UUID id, @NotNull @Valid ReadingWords words) {
    return desk.enter(current.get(), id, words);
  }
}
