package org.juzhen.notify;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** The caller's own notices. */
@Path("/api/v1/notices")
class NoticeApi {
  private final NoticeDesk desk;
  private final CurrentActor current;

  NoticeApi(NoticeDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<Slice<NoticeView>> list(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(limit, cursor));
  }

  @POST
  @Path("/{id}/reading")
  public Uni<NoticeView> read(@RestPath UUID id) {
    return desk.read(current.get(), id);
  }
}
