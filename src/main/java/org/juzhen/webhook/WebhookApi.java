package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** The addresses of other systems that are told what happens, for machines. */
@Path("/api/v1/webhooks")
class WebhookApi {
  private final WebhookDesk desk;
  private final WebhookLogDesk log;
  private final CurrentActor current;

  WebhookApi(WebhookDesk desk, WebhookLogDesk log, CurrentActor current) {
    this.desk = desk;
    this.log = log;
    this.current = current;
  }

  @POST
  @ResponseStatus(201)
  public Uni<WebhookView> register(@NotNull @Valid NewWebhook wanted) {
    return desk.register(current.get(), wanted);
  }

  @GET
  public Uni<Slice<WebhookView>> list(@RestQuery Integer limit, @RestQuery String cursor) {
    return desk.list(current.get(), Paging.of(limit, cursor));
  }

  @GET
  @Path("/{id}")
  public Uni<RestResponse<WebhookView>> show(@RestPath UUID id) {
    return desk.show(current.get(), id).map(WebhookApi::tagged);
  }

  @PATCH
  @Path("/{id}")
  public Uni<RestResponse<WebhookView>> change(
      @RestPath UUID id,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid WebhookChange wanted) {
    return desk.change(current.get(), id, ifMatch, wanted).map(WebhookApi::tagged);
  }

  @DELETE
  @Path("/{id}")
  public Uni<Void> remove(@RestPath UUID id) {
    return desk.remove(current.get(), id);
  }

  @POST
  @Path("/{id}/secret")
  public Uni<WebhookView> changeSecret(@RestPath UUID id) {
    return desk.changeSecret(current.get(), id);
  }

  @POST
  @Path("/{id}/test")
  @ResponseStatus(201)
  public Uni<SendingView> test(@RestPath UUID id) {
    return log.test(current.get(), id);
  }

  @GET
  @Path("/{id}/deliveries")
  public Uni<Slice<SendingView>> deliveries(
      @RestPath UUID id, @RestQuery Integer limit, @RestQuery String cursor) {
    return log.list(current.get(), id, Paging.of(limit, cursor));
  }

  @POST
  @Path("/{id}/deliveries/{delivery}/replay")
  public Uni<SendingView> replay(@RestPath UUID id, @RestPath UUID delivery) {
    return log.replay(current.get(), id, delivery);
  }

  private static RestResponse<WebhookView> tagged(WebhookView webhook) {
    return RestResponse.ResponseBuilder.ok(webhook)
        .tag(Integer.toString(webhook.version()))
        .build();
  }
}
