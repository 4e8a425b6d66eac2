package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.KernelProblem;

/** Where the hubs of portals call (WebSub); nobody knows the address but the hub. */
@Path("/api/v1/hooks/websub/{token}")
class HubCallbackApi {
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int LONGEST = 2_000;
  private static final int LONGEST_CHALLENGE = 1_000;

  private final HubCallbackDesk desk;

  HubCallbackApi(HubCallbackDesk desk) {
    this.desk = desk;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Uni<Response> verify(
      @RestPath String token,
      @RestQuery("hub.mode") String mode,
      @RestQuery("hub.topic") String topic,
      @RestQuery("hub.challenge") String challenge,
      @RestQuery("hub.lease_seconds") String lease,
      @RestQuery("hub.reason") String reason) {
    mustBeShort("hub.mode", mode);
    mustBeShort("hub.topic", topic);
    mustBeShort("hub.challenge", challenge);
    mustBeShort("hub.lease_seconds", lease);
    mustBeShort("hub.reason", reason);
    mustBeToken(token);
    boolean fits = challenge == null || challenge.length() <= LONGEST_CHALLENGE;
    HubCallbackDesk.Question question =
        new HubCallbackDesk.Question(mode, topic, fits ? challenge : null, number(lease), reason);
    return desk.verify(token, question)
        .map(
            answer ->
                Response.ok(answer, MediaType.TEXT_PLAIN)
                    .header("X-Content-Type-Options", "nosniff")
                    .build());
  }

  @POST
  public Uni<Response> push(@RestPath String token, @Context HttpServerRequest request) {
    mustBeToken(token);
    return HookBody.of(request, LARGEST)
        .map(
            body ->
                new HubCallbackDesk.Push(
                    request.getHeader("X-Hub-Signature"), request.getHeader("Content-Type"), body))
        .chain(push -> desk.take(token, push))
        .map(x -> Response.accepted().build());
  }

  private static void mustBeShort(String name, String value) {
    if (value != null && value.length() > LONGEST) {
      throw KernelProblem.field(name, "TOO_LONG");
    }
  }

  private static void mustBeToken(String token) {
    if (!token.matches("[0-9a-f]{64}")) {
      throw KernelProblem.NOT_FOUND.with("hook", "websub");
    }
  }

  private static Long number(String lease) {
    return lease != null && lease.matches("[0-9]{1,12}") ? Long.valueOf(lease) : null;
  }
}
