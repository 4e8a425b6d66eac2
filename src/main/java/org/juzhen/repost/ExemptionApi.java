package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Standing exemptions for machines. */
@Path("/api/v1/standing-exemptions")
class ExemptionApi {
  private final ExemptionDesk desk;
  private final CurrentActor current;

  ExemptionApi(ExemptionDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** Whether the supervisor agrees, and why. */
  record Decision(
      @NotNull Boolean agreed,
      @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  record Ending(@NotBlank @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {}

  @GET
  public Uni<Slice<ExemptionView>> list(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), Paging.byId(limit, cursor));
  }

  @POST
  @ResponseStatus(201)
  public Uni<ExemptionView> ask(@NotNull @Valid NewExemption wanted) {
    return desk.ask(current.get(), wanted);
  }

  @POST
  @Path("/{id}/decision")
  public Uni<ExemptionView> decide(@RestPath UUID id, @NotNull @Valid Decision said) {
    return desk.decide(current.get(), id, said.agreed(), said.reason());
  }

  @POST
  @Path("/{id}/ending")
  public Uni<ExemptionView> end(@RestPath UUID id, @NotNull @Valid Ending said) {
    return desk.end(current.get(), id, said.reason());
  }
}
