package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.Languages;
import org.juzhen.review.Preview;

/** What there is to mend in a post before it is put forward (送审前自查). */
@Path("/posts/{id}/screening")
@Produces(MediaType.TEXT_HTML)
class PostScreeningPages {
  private final PostDesk desk;
  private final CurrentActor current;

  PostScreeningPages(PostDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance screening(PostView post, Preview preview);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return desk.screen(current.get(), id, Languages.of(headers))
        .chain(
            preview ->
                desk.show(current.get(), id).map(post -> Templates.screening(post, preview)));
  }
}
