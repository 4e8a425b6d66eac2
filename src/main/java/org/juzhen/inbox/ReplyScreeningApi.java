package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.review.Languages;
import org.juzhen.review.Preview;

/** What there is to mend in an answer, for machines. */
@Path("/api/v1/inquiries/{id}/screening")
class ReplyScreeningApi {
  private final ReplyDesk desk;
  private final CurrentActor current;

  ReplyScreeningApi(ReplyDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Words(@NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\u0000]*") String body) {}

  @POST
  public Uni<Preview> screen(
      @RestPath UUID id, @NotNull @Valid Words words, @Context HttpHeaders headers) {
    return desk.screen(current.get(), id, words.body(), Languages.of(headers));
  }
}
