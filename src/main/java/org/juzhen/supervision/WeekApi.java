package org.juzhen.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** A unit's week for machines. */
@Path("/api/v1/units/{id}/week")
class WeekApi {
  private final WeekDesk desk;
  private final CurrentActor current;

  WeekApi(WeekDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<WeekDesk.Sheet> sheet(@RestPath UUID id) {
    return desk.sheet(current.get(), id);
  }
}
