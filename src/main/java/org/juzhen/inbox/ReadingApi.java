package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Whether the comments of an account can be read, for machines. */
@Path("/api/v1/inquiries/reading")
class ReadingApi {
  private final ReadingDesk desk;
  private final CurrentActor current;

  ReadingApi(ReadingDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  @Path("/{accountId}")
  public Uni<ReadingDesk.Reading> show(@RestPath UUID accountId) {
    return desk.of(current.get(), accountId);
  }
}
