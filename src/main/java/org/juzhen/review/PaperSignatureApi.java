package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Signatures on paper for machines. */
@Path("/api/v1/reviews/{id}/papers")
class PaperSignatureApi {
  private final PaperSignatureDesk desk;
  private final PaperCheckDesk checks;
  private final CurrentActor current;

  PaperSignatureApi(PaperSignatureDesk desk, PaperCheckDesk checks, CurrentActor current) {
    this.desk = desk;
    this.checks = checks;
    this.current = current;
  }

  @GET
  public Uni<PaperView> show(@RestPath UUID id, @Context HttpHeaders headers) {
    return desk.show(current.get(), id, Languages.of(headers));
  }

  @POST
  @ResponseStatus(201)
  public Uni<PaperView> record(
      @RestPath UUID id, @NotNull @Valid PaperWords words, @Context HttpHeaders headers) {
    return desk.record(current.get(), id, words, Languages.of(headers));
  }

  @POST
  @Path("/{paper}/check")
  public Uni<PaperView> check(
      @RestPath UUID id,
      @RestPath UUID paper,
      @NotNull @Valid PaperCheck check,
      @Context HttpHeaders headers) {
    return checks.check(current.get(), id, paper, check, Languages.of(headers));
  }
}
