package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Review forms for machines. */
@Path("/api/v1/reviews/{id}/archive")
class ArchiveApi {
  private final ArchiveDesk desk;
  private final CurrentActor current;

  ArchiveApi(ArchiveDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<ArchiveDesk.Printed> form(@RestPath UUID id, @Context HttpHeaders headers) {
    return desk.print(current.get(), id, Languages.of(headers));
  }
}
