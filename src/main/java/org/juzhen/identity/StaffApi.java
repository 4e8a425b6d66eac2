package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** What one person needs before touching content, for machines. */
@Path("/api/v1/people/{id}")
class StaffApi {
  private final StaffDesk desk;
  private final CurrentActor current;

  StaffApi(StaffDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** Whether somebody is let go although something is still held. */
  record Departure(@NotNull Boolean inSpite) {}

  @PUT
  @Path("/registration")
  public Uni<PersonView> register(@RestPath UUID id, @NotNull @Valid Registration said) {
    return desk.register(current.get(), id, said);
  }

  @GET
  @Path("/trainings")
  public Uni<List<TrainingView>> trainings(@RestPath UUID id) {
    return desk.trainings(current.get(), id);
  }

  @POST
  @Path("/trainings")
  @ResponseStatus(201)
  public Uni<PersonView> train(@RestPath UUID id, @NotNull @Valid TrainingWords said) {
    return desk.train(current.get(), id, said);
  }

  @POST
  @Path("/departure")
  public Uni<PersonView> leave(@RestPath UUID id, @NotNull @Valid Departure said) {
    return desk.leave(current.get(), id, said.inSpite());
  }
}
