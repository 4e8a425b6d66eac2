package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** What readers of each platform would see of a post, for machines. */
@Path("/api/v1/posts/{id}/previews")
class PreviewsApi {
  private final PreviewsDesk desk;
  private final CurrentActor current;

  PreviewsApi(PreviewsDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<PostPreview.All> show(@RestPath UUID id) {
    return desk.of(current.get(), id);
  }
}
