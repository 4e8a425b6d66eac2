package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Deputies and absences for machines. */
@Path("/api/v1/deputies")
class DeputyApi {
  private final DeputyDesk desk;
  private final CurrentActor current;

  DeputyApi(DeputyDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  @Path("/units/{id}")
  public Uni<DeputySheet> sheet(@RestPath UUID id) {
    return desk.sheet(current.get(), id);
  }

  @POST
  @Path("/units/{id}")
  @ResponseStatus(201)
  public Uni<DeputySheet> name(@RestPath UUID id, @NotNull @Valid DeputyWords words) {
    return desk.name(current.get(), id, words);
  }

  @POST
  @Path("/units/{id}/absences")
  @ResponseStatus(201)
  public Uni<DeputySheet> away(@RestPath UUID id, @NotNull @Valid AbsenceWords words) {
    return desk.away(current.get(), id, words);
  }

  @POST
  @Path("/{id}/agreement")
  public Uni<DeputySheet> agree(@RestPath UUID id) {
    return desk.agree(current.get(), id);
  }

  @POST
  @Path("/{id}/ending")
  public Uni<DeputySheet> end(@RestPath UUID id) {
    return desk.end(current.get(), id);
  }

  @POST
  @Path("/absences/{id}/ending")
  public Uni<DeputySheet> back(@RestPath UUID id) {
    return desk.back(current.get(), id);
  }
}
