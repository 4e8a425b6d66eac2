package org.juzhen.publishing;

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

/** What really is on an account. */
@Path("/api/v1/accounts/{id}/observed-posts")
class ObservedApi {
  private final ObservedDesk desk;
  private final CurrentActor current;

  ObservedApi(ObservedDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<Slice<ObservedDesk.View>> list(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), id, Paging.of(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ObservedDesk.View> note(@RestPath UUID id, @NotNull @Valid Seen seen) {
    return desk.note(current.get(), id, seen);
  }
}
