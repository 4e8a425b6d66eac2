package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Where portals push to: Standard Webhooks, answered 202 when durable. */
@Path("/api/v1/hooks/portals")
class HookApi {
  private final HookDesk desk;

  HookApi(HookDesk desk) {
    this.desk = desk;
  }

  /** What the sender learns; the same message again gets the same. */
  record Answer(UUID receiptId, UUID articleId) {}

  @POST
  @Path("/{portalId}")
  @ResponseStatus(202)
  @RequestBody(description = "article.published, article.updated or article.withdrawn, signed")
  public Uni<Answer> receive(@RestPath UUID portalId, @Context HttpServerRequest request) {
    return HookBody.of(request)
        .chain(body -> desk.receive(portalId, message(request, body)))
        .map(r -> new Answer(r.receiptId(), r.articleId()));
  }

  private static HookMessage message(HttpServerRequest request, byte[] body) {
    return new HookMessage(
        request.getHeader("webhook-id"),
        request.getHeader("webhook-timestamp"),
        request.getHeader("webhook-signature"),
        body);
  }
}
