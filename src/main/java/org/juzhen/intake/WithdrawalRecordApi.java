package org.juzhen.intake;

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
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** Whether an article was taken back, for machines. */
@Path("/api/v1/articles/{id}/withdrawal")
class WithdrawalRecordApi {
  private final WithdrawalRecordDesk desk;
  private final CurrentActor current;

  WithdrawalRecordApi(WithdrawalRecordDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record Dismissal(@NotBlank @Size(max = 1_000) @Pattern(regexp = NewArticle.TEXT) String reason) {}

  @GET
  public Uni<WithdrawalView> show(@RestPath UUID id) {
    return desk.of(current.get(), id);
  }

  @POST
  public Uni<WithdrawalView> record(@RestPath UUID id, @NotNull @Valid WantedWithdrawal wanted) {
    return desk.record(current.get(), id, wanted);
  }

  @POST
  @Path("/dismissal")
  public Uni<WithdrawalView> dismiss(@RestPath UUID id, @NotNull @Valid Dismissal wanted) {
    return desk.dismiss(current.get(), id, wanted.reason());
  }
}
