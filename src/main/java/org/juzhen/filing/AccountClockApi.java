package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.CurrentActor;

/** What runs for an account, for machines. */
@Path("/api/v1/accounts/{id}/clocks")
class AccountClockApi {
  private final DiscoveryDesk desk;
  private final CurrentActor current;

  AccountClockApi(DiscoveryDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<List<ClockView>> clocks(@RestPath UUID id) {
    return desk.clocks(current.get(), id);
  }
}
