package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Deliveries for machines. */
@Path("/api/v1/deliveries")
class DeliveryApi {
  private final DeliveryDesk desk;
  private final CancellationDesk cancellations;
  private final PackageDesk packages;
  private final PushDesk pushes;
  private final CurrentActor current;

  DeliveryApi(
      DeliveryDesk desk,
      CancellationDesk cancellations,
      PackageDesk packages,
      PushDesk pushes,
      CurrentActor current) {
    this.desk = desk;
    this.cancellations = cancellations;
    this.packages = packages;
    this.pushes = pushes;
    this.current = current;
  }

  @GET
  public Uni<Slice<DeliveryView>> list(
      @RestQuery UUID accountId,
      @RestQuery UUID postId,
      @RestQuery DeliveryState state,
      @RestQuery Integer limit,
      @RestQuery String cursor) {
    DeliveryQuestion question = new DeliveryQuestion(accountId, postId, state, null, null);
    return desk.list(current.get(), question, Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<DeliveryView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @GET
  @Path("/{id}/attempts")
  public Uni<List<Attempts.Line>> log(@RestPath UUID id) {
    return desk.log(current.get(), id);
  }

  @POST
  @Path("/{id}/resolution")
  public Uni<DeliveryView> resolve(@RestPath UUID id, @NotNull @Valid Resolution resolution) {
    return desk.resolve(current.get(), id, resolution);
  }

  @POST
  @Path("/{id}/evidence")
  public Uni<DeliveryView> prove(@RestPath UUID id, @NotNull @Valid Evidence evidence) {
    return desk.prove(current.get(), id, evidence);
  }

  @POST
  @Path("/{id}/cancellation")
  public Uni<DeliveryView> cancel(@RestPath UUID id) {
    return cancellations.cancel(current.get(), id);
  }

  /** Where it is to stand among what goes out together; 1 is the headline. */
  record Place(@NotNull @Min(1) @Max(8) Integer place) {}

  @POST
  @Path("/{id}/place")
  public Uni<DeliveryView> move(@RestPath UUID id, @NotNull @Valid Place place) {
    return pushes.move(current.get(), id, place.place());
  }

  @GET
  @Path("/{id}/package")
  @Produces("application/zip")
  public Uni<RestResponse<byte[]>> pack(@RestPath UUID id) {
    return packages.pack(current.get(), id).map(zip -> zip(id, zip));
  }

  static RestResponse<byte[]> zip(UUID id, byte[] zip) {
    return RestResponse.ResponseBuilder.ok(zip)
        .header("Content-Disposition", "attachment; filename=\"juzhen-" + id + ".zip\"")
        .build();
  }
}
