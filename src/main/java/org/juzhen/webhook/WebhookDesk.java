package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.OutboundGuard;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Sealed;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.WallClock;

/** Enters the addresses that are told what happens, and keeps their secrets. */
@ApplicationScoped
public class WebhookDesk {
  private static final int SECRET_BYTES = 32;

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final WebhookDoor door;
  private final OutboundGuard guard;
  private final Sealed sealed;
  private final AuditDesk audit;
  private final HubClock clock;
  private final WallClock wall;
  private final Vertx vertx;

  WebhookDesk(
      WebhookEndpoints endpoints,
      WebhookDeliveries deliveries,
      WebhookDoor door,
      OutboundGuard guard,
      Sealed sealed,
      AuditDesk audit,
      HubClock clock,
      WallClock wall,
      Vertx vertx) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.door = door;
    this.guard = guard;
    this.sealed = sealed;
    this.audit = audit;
    this.clock = clock;
    this.wall = wall;
    this.vertx = vertx;
  }

  /** Enters an address; the answer shows its secret for the only time. */
  public Uni<WebhookView> register(Actor by, NewWebhook wanted) {
    Keeping.of(by);
    return judged(wanted.url()).chain(x -> enter(by, wanted));
  }

  @WithTransaction
  Uni<WebhookView> enter(Actor by, NewWebhook wanted) {
    return door.enter(by, wanted, clock.now())
        .chain(
            e -> {
              String secret = freshSecret(e);
              return endpoints
                  .persist(e)
                  .call(x -> record(by, "REGISTER_WEBHOOK", e))
                  .call(() -> endpoints.flush())
                  .map(x -> WebhookView.withSecret(e, secret));
            });
  }

  /** What the person keeps. */
  @WithTransaction
  public Uni<Slice<WebhookView>> list(Actor by, Paging paging) {
    return endpoints
        .page(Keeping.of(by), paging)
        .map(found -> Slice.of(found, paging, e -> e.id.toString()).map(WebhookView::of));
  }

  @WithTransaction
  public Uni<WebhookView> show(Actor by, UUID id) {
    return door.kept(by, id).map(WebhookView::of);
  }

  /** Another address, other events, on or off. Switching on forgets that it failed. */
  public Uni<WebhookView> change(Actor by, UUID id, String ifMatch, WebhookChange wanted) {
    Keeping.of(by);
    return (wanted.url() == null ? Uni.createFrom().voidItem() : judged(wanted.url()))
        .chain(x -> write(by, id, ifMatch, wanted));
  }

  @WithTransaction
  Uni<WebhookView> write(Actor by, UUID id, String ifMatch, WebhookChange wanted) {
    return door.kept(by, id)
        .invoke(e -> IfMatch.check(ifMatch, e.version))
        .chain(
            e -> {
              boolean before = e.enabled;
              e.change(wanted, clock.now());
              return record(by, "CHANGE_WEBHOOK", e)
                  .chain(x -> endpoints.flush())
                  .chain(x -> switched(e, before))
                  .map(x -> WebhookView.of(e));
            });
  }

  private Uni<Integer> switched(WebhookEndpoint e, boolean before) {
    if (before == e.enabled) {
      return Uni.createFrom().item(0);
    }
    return e.enabled
        ? endpoints.forgetFailing(e.id).invoke(x -> e.failingSince = null)
        : deliveries.giveUpWaiting(e.id);
  }

  /** A new secret; both sign for another 24 hours. */
  @WithTransaction
  public Uni<WebhookView> changeSecret(Actor by, UUID id) {
    return door.kept(by, id)
        .chain(
            e -> {
              String secret = freshSecret(e);
              return record(by, "CHANGE_WEBHOOK_SECRET", e)
                  .chain(x -> endpoints.flush())
                  .map(x -> WebhookView.withSecret(e, secret));
            });
  }

  /** Removes it with its log. */
  @WithTransaction
  public Uni<Void> remove(Actor by, UUID id) {
    return door.kept(by, id)
        .call(e -> record(by, "REMOVE_WEBHOOK", e))
        .chain(e -> endpoints.delete(e));
  }

  /** An address that may not be called is refused at once; a name that is not known yet is not. */
  private Uni<Void> judged(String url) {
    URI uri = WebhookEndpoint.address(url);
    return vertx
        .executeBlocking(() -> guard.check(uri), false)
        .onFailure(e -> e instanceof Problem p && "UNRESOLVED".equals(p.details().get("why")))
        .recoverWithNull()
        .replaceWithVoid();
  }

  private String freshSecret(WebhookEndpoint e) {
    String secret = "whsec_" + Base64.getEncoder().encodeToString(Ids.secret(SECRET_BYTES));
    e.changeSecret(sealed.seal(secret, WebhookEndpoint.sealPurpose(e.id)), wall.now());
    return secret;
  }

  private Uni<Void> record(Actor by, String verb, WebhookEndpoint e) {
    return audit.record(
        by,
        verb,
        new Subject("webhook", e.id, e.unitId),
        Map.of("host", e.host(), "events", e.events, "enabled", e.enabled));
  }
}
