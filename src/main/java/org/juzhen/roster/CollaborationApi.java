package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Who looks in on a territory besides its supervisor, for machines. */
@Path("/api/v1/units/{id}/collaborators")
class CollaborationApi {
  private final CollaborationDesk desk;
  private final CurrentActor current;

  CollaborationApi(CollaborationDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /**
   * Which office has which part.
   *
   * @param officeId null where nobody has it from now on
   */
  record Named(@NotNull Authority authority, UUID officeId) {}

  @GET
  public Uni<List<CollaboratorView>> list(@RestPath UUID id) {
    return desk.list(current.get(), id);
  }

  @PUT
  public Uni<List<CollaboratorView>> name(@RestPath UUID id, @NotNull @Valid Named said) {
    return desk.name(current.get(), id, said.authority(), said.officeId());
  }
}
