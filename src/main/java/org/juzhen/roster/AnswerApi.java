package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Answers of collaborating offices, for machines. */
@Path("/api/v1/joint-matters/{id}")
class AnswerApi {
  private final JointMatterDesk desk;
  private final CurrentActor current;

  AnswerApi(JointMatterDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @POST
  @Path("/answer")
  public Uni<JointMatterView> answer(@RestPath UUID id, @NotNull @Valid Answer said) {
    return desk.answer(current.get(), id, said.answer());
  }
}
