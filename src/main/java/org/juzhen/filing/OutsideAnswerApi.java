package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Answers from outside for machines. */
@Path("/api/v1/filings/{id}")
class OutsideAnswerApi {
  private final OutsideAnswerDesk desk;
  private final CurrentActor current;

  OutsideAnswerApi(OutsideAnswerDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  @Path("/outside-answers")
  public Uni<List<OutsideAnswerView>> all(@RestPath UUID id) {
    return desk.all(current.get(), id);
  }

  @POST
  @Path("/outside-letter")
  public Uni<List<OutsideAnswerView>> send(
      @RestPath UUID id, @NotNull @Valid OutsideWords.Letter letter) {
    return desk.send(current.get(), id, letter);
  }

  @POST
  @Path("/outside-answer")
  public Uni<List<OutsideAnswerView>> record(
      @RestPath UUID id, @NotNull @Valid OutsideWords.Answer answer) {
    return desk.record(current.get(), id, answer);
  }

  @POST
  @Path("/outside-check")
  public Uni<FilingView> check(@RestPath UUID id, @NotNull @Valid OutsideWords.Check check) {
    return desk.check(current.get(), id, check);
  }
}
