package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** What a unit passed to collaborating offices, for machines. */
@Path("/api/v1/units/{id}/joint-matters")
class JointMatterApi {
  private final JointMatterDesk desk;
  private final CurrentActor current;

  JointMatterApi(JointMatterDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  @GET
  public Uni<Slice<JointMatterView>> list(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), id, Paging.byId(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<JointMatterView> pass(@RestPath UUID id, @NotNull @Valid JointMatterWords words) {
    return desk.pass(current.get(), id, words);
  }
}
