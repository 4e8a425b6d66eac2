package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Stops an address by itself, and tells whoever entered it. Joins the caller's transaction. */
@ApplicationScoped
class Stopping {
  private static final Actor HUB = Actor.hub("webhook");

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  Stopping(
      WebhookEndpoints endpoints,
      WebhookDeliveries deliveries,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Once; whoever comes second finds it stopped. */
  Uni<Void> stop(UUID endpoint, StopReason why) {
    return endpoints
        .locked(endpoint)
        .chain(e -> e.enabled ? stop(e, why) : Uni.createFrom().voidItem());
  }

  private Uni<Void> stop(WebhookEndpoint e, StopReason why) {
    e.stop(why, clock.now());
    return endpoints
        .flush()
        .chain(x -> deliveries.giveUpWaiting(e.id))
        .chain(
            x ->
                audit.record(
                    HUB,
                    "STOP_WEBHOOK",
                    new Subject("webhook", e.id, e.unitId),
                    Map.of("why", why, "host", e.host())))
        .chain(
            x -> e.createdBy == null ? Uni.createFrom().voidItem() : notices.tell(order(e, why)));
  }

  private static NoticeOrder order(WebhookEndpoint e, StopReason why) {
    String link = "/webhooks/" + e.id;
    return why == StopReason.GONE
        ? NoticeOrder.toPerson("WEBHOOK_GONE", e.createdBy, List.of(e.host()), link, null)
        : NoticeOrder.toPerson("WEBHOOK_FAILING", e.createdBy, List.of(e.host()), link, null);
  }
}
