package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;

/** Signing in and out for machines and scripts. */
@Path("/api/v1/sessions")
class SessionApi {
  private final SessionDesk desk;
  private final SignInGate gate;
  private final CurrentActor current;

  SessionApi(SessionDesk desk, SignInGate gate, CurrentActor current) {
    this.desk = desk;
    this.gate = gate;
    this.current = current;
  }

  record Credentials(
      @NotBlank @Size(max = 64) String username,
      @NotBlank @Size(max = 200) String password,
      @Size(max = 20) String otp) {}

  /**
   * What opens the interface.
   *
   * @param stage {@code ENROLMENT}: good only for enrolling a second factor
   */
  record Token(String accessToken, Instant expiresAt, PersonView person, Session.Stage stage) {}

  @POST
  @ResponseStatus(201)
  public Uni<Token> enter(@NotNull @Valid Credentials credentials) {
    return gate.enter(credentials.username(), credentials.password(), credentials.otp())
        .map(e -> new Token(e.accessToken(), e.expiresAt(), e.person(), e.stage()));
  }

  @DELETE
  @Path("/current")
  public Uni<Void> leave() {
    Actor actor = current.get();
    return desk.leave(actor);
  }
}
