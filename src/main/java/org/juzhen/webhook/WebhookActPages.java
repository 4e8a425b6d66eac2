package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.web.Flash;
import org.juzhen.web.Sentences;

/** The buttons on the page of an address. */
@Path("/webhooks")
@Produces(MediaType.TEXT_HTML)
class WebhookActPages {
  private final WebhookDesk desk;
  private final WebhookLogDesk log;
  private final CurrentActor current;
  private final Flash flash;
  private final Sentences says;

  WebhookActPages(
      WebhookDesk desk, WebhookLogDesk log, CurrentActor current, Flash flash, Sentences says) {
    this.desk = desk;
    this.log = log;
    this.current = current;
    this.flash = flash;
    this.says = says;
  }

  @POST
  @Path("/{id}/switch")
  public Uni<Response> turn(@RestPath UUID id, @RestForm boolean on) {
    return desk.change(current.get(), id, "*", new WebhookChange(null, null, on))
        .map(w -> back(id, on ? WebhookMessages::switchedOn : WebhookMessages::switchedOff));
  }

  @POST
  @Path("/{id}/test")
  public Uni<Response> test(@RestPath UUID id) {
    return log.test(current.get(), id).map(sent -> back(id, WebhookMessages::testSent));
  }

  @POST
  @Path("/{id}/deliveries/{delivery}/replay")
  public Uni<Response> replay(@RestPath UUID id, @RestPath UUID delivery) {
    return log.replay(current.get(), id, delivery).map(sent -> back(id, WebhookMessages::replayed));
  }

  @POST
  @Path("/{id}/removal")
  public Uni<Response> remove(@RestPath UUID id) {
    return desk.show(current.get(), id)
        .call(w -> desk.remove(current.get(), id))
        .map(w -> flash.to("/webhooks", says.of(WebhookMessages.class).removed(w.host())));
  }

  private Response back(UUID id, Function<WebhookMessages, String> sentence) {
    return flash.to("/webhooks/" + id, sentence.apply(says.of(WebhookMessages.class)));
  }
}
