package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.Languages;
import org.juzhen.review.Preview;

/** What there is to mend in a post, for machines. */
@Path("/api/v1/posts/{id}/screening")
class PostScreeningApi {
  private final PostDesk desk;
  private final CurrentActor current;

  PostScreeningApi(PostDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @POST
  public Uni<Preview> screen(@RestPath UUID id, @Context HttpHeaders headers) {
    return desk.screen(current.get(), id, Languages.of(headers));
  }
}
