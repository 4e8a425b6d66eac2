package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** The files of articles for machines. */
@Path("/api/v1/articles/{id}/attachments")
class AttachmentApi {
  private final AttachmentListDesk list;
  private final CurrentActor current;

  AttachmentApi(AttachmentListDesk list, CurrentActor current) {
    this.list = list;
    this.current = current;
  }

  @GET
  public Uni<List<AttachmentView>> all(@RestPath UUID id) {
    return list.of(current.get(), id);
  }

  @POST
  @Path("/fetching")
  public Uni<List<AttachmentView>> again(@RestPath UUID id) {
    return list.again(current.get(), id);
  }
}
