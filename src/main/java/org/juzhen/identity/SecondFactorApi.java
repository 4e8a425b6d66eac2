package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.juzhen.kernel.CurrentActor;

/** One's own second factor. */
@Path("/api/v1/second-factor")
class SecondFactorApi {
  private final SecondFactorDesk desk;
  private final CurrentActor current;

  SecondFactorApi(SecondFactorDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
  }

  record FirstCode(@NotBlank @Pattern(regexp = "[0-9]{6}") String otp) {}

  /** Shown this once. */
  record Recovery(List<String> recoveryCodes) {}

  @GET
  public Uni<SecondFactorView> show() {
    return desk.show(current.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<FactorSecret> begin() {
    return desk.begin(current.get());
  }

  @POST
  @Path("/confirmation")
  public Uni<Recovery> confirm(@NotNull @Valid FirstCode code) {
    return desk.confirm(current.get(), code.otp()).map(Recovery::new);
  }
}
