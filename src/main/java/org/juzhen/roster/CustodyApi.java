package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.registry.Words;

/** Who keeps the login of an account, for machines. */
@Path("/api/v1/accounts/{id}")
class CustodyApi {
  private final CustodyDesk desk;
  private final CurrentActor current;

  CustodyApi(CustodyDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** To whom a login goes. */
  record NewHandOver(
      @NotNull UUID receiverId,
      @Size(min = 1, max = 400) @Pattern(regexp = Words.PLAIN) String reason) {}

  @GET
  @Path("/custody")
  public Uni<CustodyView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @PUT
  @Path("/custody")
  public Uni<CustodyView> entrust(@RestPath UUID id, @NotNull @Valid CustodyWords words) {
    return desk.entrust(current.get(), id, words);
  }

  @POST
  @Path("/hand-overs")
  @ResponseStatus(201)
  public Uni<CustodyView> open(@RestPath UUID id, @NotNull @Valid NewHandOver said) {
    return desk.open(current.get(), id, said.receiverId(), said.reason());
  }
}
