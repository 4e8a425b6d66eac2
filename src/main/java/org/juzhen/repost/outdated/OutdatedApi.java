package org.juzhen.repost.outdated;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Posts that say what their articles say no more, for machines. */
@Path("/api/v1/outdated-posts")
class OutdatedApi {
  private final OutdatedDesk desk;
  private final CurrentActor current;

  OutdatedApi(OutdatedDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** Why it is no task any more. */
  record Settlement(
      @NotNull OutdatedHow how,
      @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  @GET
  public Uni<Slice<OutdatedView>> list(
      @RestQuery UUID articleId,
      @RestQuery OutdatedState state,
      @RestQuery boolean standing,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    return desk.list(
        current.get(), new OutdatedQuestion(articleId, standing, state), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<OutdatedView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @POST
  @Path("/{id}/settlement")
  public Uni<OutdatedView> settle(@RestPath UUID id, @NotNull @Valid Settlement said) {
    return desk.settle(current.get(), id, said.how(), said.reason());
  }
}
