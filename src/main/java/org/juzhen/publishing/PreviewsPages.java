package org.juzhen.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;

/** A post as readers of each platform would see it (分平台预览), as a page and as a part of others. */
@Path("/posts/{id}/previews")
@Produces(MediaType.TEXT_HTML)
class PreviewsPages {
  private final PreviewsDesk desk;
  private final CurrentActor current;

  PreviewsPages(PreviewsDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @CheckedTemplate(basePath = "publishing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance previews(UUID post, List<PostPreview> all, PostPreview shown);

    static native TemplateInstance previewpart(UUID post, List<PostPreview> all, PostPreview shown);
  }

  @GET
  public Uni<TemplateInstance> show(@RestPath UUID id, @RestQuery UUID account) {
    return desk.of(current.get(), id)
        .map(all -> Templates.previews(id, all.items(), chosen(all.items(), account)));
  }

  @GET
  @Path("/part")
  public Uni<TemplateInstance> part(@RestPath UUID id, @RestQuery UUID account) {
    return desk.of(current.get(), id)
        .map(all -> Templates.previewpart(id, all.items(), chosen(all.items(), account)));
  }

  /** The account that was asked for, else the first with something to say. */
  private static PostPreview chosen(List<PostPreview> all, UUID account) {
    return all.stream()
        .filter(p -> p.accountId().equals(account))
        .findFirst()
        .or(() -> all.stream().filter(p -> !p.cuts().isEmpty()).findFirst())
        .orElse(all.isEmpty() ? null : all.get(0));
  }
}
