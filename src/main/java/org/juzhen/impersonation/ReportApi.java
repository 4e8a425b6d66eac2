package org.juzhen.impersonation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.identity.OpenDoor;
import org.juzhen.impersonation.ReportDesk.Receipt;

/** Reports from outside, without a login, some an hour from one address. */
@Path("/api/v1/public/impersonations")
class ReportApi {
  private final ReportDesk desk;
  private final OpenDoor door;

  ReportApi(ReportDesk desk, OpenDoor door) {
    this.desk = desk;
    this.door = door;
  }

  @POST
  @ResponseStatus(201)
  public Uni<Receipt> report(@NotNull @Valid Report report) {
    door.told();
    return desk.byCitizen(report);
  }

  @GET
  @Path("/{receipt}")
  public Uni<Receipt> status(@RestPath String receipt) {
    return desk.status(receipt);
  }
}
