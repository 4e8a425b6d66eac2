package org.juzhen.repost.uses;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** What articles were used for, on a page and below each article. */
@Path("/article-uses")
@Produces(MediaType.TEXT_HTML)
class UsePages {
  private static final int BELOW_ARTICLE = 20;

  private final UseDesk desk;
  private final CurrentActor current;

  UsePages(UseDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "repost")
  static class Templates {
    private Templates() {}

    static native TemplateInstance uses(Slice<UseView> uses, UUID article);

    static native TemplateInstance usesOfArticle(Slice<UseView> uses, UUID article);
  }

  @GET
  public Uni<TemplateInstance> list(@RestQuery UUID article, @RestQuery String cursor) {
    return desk.list(current.get(), article, Paging.of(null, cursor))
        .map(uses -> Templates.uses(uses, article));
  }

  @GET
  @Path("/article/{id}")
  public Uni<TemplateInstance> below(@RestPath UUID id) {
    return desk.list(current.get(), id, Paging.of(BELOW_ARTICLE, null))
        .map(uses -> Templates.usesOfArticle(uses, id));
  }
}
