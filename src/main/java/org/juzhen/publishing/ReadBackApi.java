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
import org.juzhen.kernel.CurrentActor;

/** What stands on platforms, read by machines. */
@Path("/api/v1/deliveries/{id}/read-backs")
class ReadBackApi {
  private final ReadBackDesk desk;
  private final CurrentActor current;

  ReadBackApi(ReadBackDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<ReadBackDesk.Looks> looks(@RestPath UUID id) {
    return desk.looks(current.get(), id);
  }

  @POST
  @ResponseStatus(201)
  public Uni<ReadBackDesk.Looks> note(@RestPath UUID id, @NotNull @Valid WordsRead read) {
    return desk.note(current.get(), id, read);
  }

  /** Somebody else says that what stands around the cleared words is a page's furniture. */
  @POST
  @Path("/{look}/confirmation")
  public Uni<ReadBackDesk.Looks> confirm(@RestPath UUID id, @RestPath UUID look) {
    return desk.confirm(current.get(), id, look);
  }
}
