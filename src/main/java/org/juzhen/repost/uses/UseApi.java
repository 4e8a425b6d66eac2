package org.juzhen.repost.uses;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** What articles were used for, for machines. */
@Path("/api/v1/article-uses")
class UseApi {
  private final UseDesk desk;
  private final CurrentActor current;

  UseApi(UseDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<Slice<UseView>> list(
      @RestQuery UUID articleId, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), articleId, Paging.of(limit, cursor));
  }
}
