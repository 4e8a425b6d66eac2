package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.AccountView;

/** Accounts that patrol found, for machines. */
@Path("/api/v1/accounts/discoveries")
class DiscoveryApi {
  private final DiscoveryDesk desk;
  private final CurrentActor current;

  DiscoveryApi(DiscoveryDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @POST
  @ResponseStatus(201)
  public Uni<AccountView> enter(@NotNull @Valid NewDiscovery said) {
    return desk.enter(current.get(), said);
  }
}
