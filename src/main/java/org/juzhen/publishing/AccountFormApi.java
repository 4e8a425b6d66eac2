package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/** How accounts show posts by default, for machines. */
@Path("/api/v1/accounts/{id}/form")
class AccountFormApi {
  private final AccountFormDesk desk;
  private final CurrentActor current;

  AccountFormApi(AccountFormDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  /** SHORT or ARTICLE, where there is the choice. */
  record Wanted(@NotNull Shape form) {}

  @GET
  public Uni<AccountFormView> show(@RestPath UUID id) {
    return desk.show(current.get(), id);
  }

  @PUT
  public Uni<AccountFormView> change(@RestPath UUID id, @NotNull @Valid Wanted wanted) {
    return desk.change(current.get(), id, wanted.form());
  }
}
