package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** People and their roles. */
@Path("/api/v1/people")
class PeopleApi {
  private final PeopleDesk desk;
  private final CurrentActor current;

  PeopleApi(PeopleDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Roles(@NotNull @Size(max = 100) List<@NotNull @Valid WantedRole> roles) {}

  @POST
  @ResponseStatus(201)
  public Uni<PersonView> welcome(@NotNull @Valid NewPerson wanted) {
    return desk.welcome(current.get(), wanted);
  }

  @GET
  public Uni<Slice<PersonView>> list(
      @RestQuery UUID unitId, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), unitId, Paging.of(limit, cursor));
  }

  @PUT
  @Path("/{id}/roles")
  public Uni<PersonView> giveRoles(@RestPath UUID id, @NotNull @Valid Roles wanted) {
    return desk.giveRoles(current.get(), id, wanted.roles());
  }
}
