package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;

/** Contractors for machines. */
@Path("/api/v1/contractors/{id}")
class ContractorApi {
  private final ContractorDesk desk;
  private final ContractorReviewDesk reviews;
  private final CurrentActor current;

  ContractorApi(ContractorDesk desk, ContractorReviewDesk reviews, CurrentActor current) {
    this.desk = desk;
    this.reviews = reviews;
    this.current = current;
  }

  @GET
  public Uni<RestResponse<ContractorView>> show(@RestPath UUID id) {
    return desk.show(current.get(), id).map(ContractorApi::tagged);
  }

  @PATCH
  public Uni<RestResponse<ContractorView>> change(
      @RestPath UUID id,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid ContractorWords words) {
    return desk.change(current.get(), id, ifMatch, words).map(ContractorApi::tagged);
  }

  @POST
  @Path("/agreements")
  @ResponseStatus(201)
  public Uni<ContractorView> sign(@RestPath UUID id, @NotNull @Valid AgreementWords words) {
    return desk.sign(current.get(), id, words);
  }

  @GET
  @Path("/reviews")
  public Uni<List<ContractorReviewView>> reviews(@RestPath UUID id) {
    return reviews.list(current.get(), id);
  }

  @POST
  @Path("/reviews")
  @ResponseStatus(201)
  public Uni<ContractorReviewView> review(
      @RestPath UUID id, @NotNull @Valid ContractorReviewWords words) {
    return reviews.enter(current.get(), id, words);
  }

  @POST
  @Path("/dismissal")
  public Uni<ContractorView> dismiss(@RestPath UUID id) {
    return desk.dismiss(current.get(), id);
  }

  private static RestResponse<ContractorView> tagged(ContractorView c) {
    return RestResponse.ResponseBuilder.ok(c).tag(Integer.toString(c.version())).build();
  }
}
