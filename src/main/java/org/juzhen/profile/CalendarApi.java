package org.juzhen.profile;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** The calendar of working days for machines. */
@Path("/api/v1/working-days/{year}")
class CalendarApi {
  private final CalendarDesk desk;
  private final CurrentActor current;

  CalendarApi(CalendarDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<CalendarYear> year(@RestPath int year) {
    return desk.year(year);
  }

  @POST
  @Path("/days")
  public Uni<CalendarYear> decide(@RestPath int year, @NotNull @Valid NewDay wanted) {
    return desk.decide(current.get(), year, wanted);
  }

  @POST
  @Path("/completion")
  public Uni<CalendarYear> complete(@RestPath int year, @NotNull @Valid CompleteYear said) {
    return desk.complete(current.get(), year, said);
  }
}
