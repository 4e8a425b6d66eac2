package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Who else published an article, for machines. */
@Path("/api/v1/articles/{id}/twins")
class TwinApi {
  private final TwinDesk desk;
  private final CurrentActor current;

  TwinApi(TwinDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Joining(
      @NotNull UUID articleId,
      @NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {}

  record Parting(@NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {}

  @GET
  public Uni<TwinsView> all(@RestPath UUID id) {
    return desk.of(current.get(), id);
  }

  @POST
  public Uni<TwinsView> join(@RestPath UUID id, @NotNull @Valid Joining wanted) {
    return desk.join(current.get(), id, wanted.articleId(), wanted.reason());
  }

  @POST
  @Path("/parting")
  public Uni<TwinsView> part(@RestPath UUID id, @NotNull @Valid Parting wanted) {
    return desk.part(current.get(), id, wanted.reason());
  }
}
