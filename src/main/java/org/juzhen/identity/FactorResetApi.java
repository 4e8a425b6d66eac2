package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Takes a second factor away from somebody who lost it; a longer path than that of people. */
@Path("/api/v1/people/{id}/second-factor")
class FactorResetApi {
  private final SecondFactorDesk desk;
  private final CurrentActor current;

  FactorResetApi(SecondFactorDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @DELETE
  public Uni<Void> reset(@RestPath UUID id) {
    return desk.reset(current.get(), id);
  }
}
