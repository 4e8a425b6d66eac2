package org.juzhen.review;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Slice;

/** Comments for machines. */
@Path("/api/v1/reviews/{id}/comments")
class CommentApi {
  private final CommentDesk desk;
  private final CurrentActor current;

  CommentApi(CommentDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Reply(@NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String answer) {}

  @GET
  public Uni<Slice<CommentView>> list(@RestPath UUID id) {
    return desk.list(current.get(), id).map(all -> new Slice<>(all, null));
  }

  @POST
  @ResponseStatus(201)
  public Uni<CommentView> write(@RestPath UUID id, @NotNull @Valid NewComment wanted) {
    return desk.write(current.get(), id, wanted);
  }

  @POST
  @Path("/{comment}/answer")
  public Uni<CommentView> answer(
      @RestPath UUID id, @RestPath UUID comment, @NotNull @Valid Reply said) {
    return desk.answer(current.get(), id, comment, said.answer());
  }

  @POST
  @Path("/{comment}/resolution")
  public Uni<CommentView> resolve(@RestPath UUID id, @RestPath UUID comment) {
    return desk.resolve(current.get(), id, comment);
  }
}
