package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Wishes of accounts' operators for machines. */
@Path("/api/v1/accounts/{id}/posting-wishes")
class WishApi {
  private final WishDesk desk;
  private final CurrentActor current;

  WishApi(WishDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<WishWords> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @PUT
  public Uni<WishWords> change(@RestPath UUID id, @NotNull @Valid WishWords wanted) {
    return desk.change(current.get(), id, wanted);
  }
}
