package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Chance;
import org.juzhen.kernel.HubClock;

/** The last of claim, call, record: writes down what a receiver said, and what follows from it. */
@ApplicationScoped
class WebhookRecordDesk {
  private final WebhookDeliveries deliveries;
  private final WebhookEndpoints endpoints;
  private final Stopping stopping;
  private final DueBell bell;
  private final HubClock clock;
  private final Chance chance;
  private final Duration failingAllowed;

  WebhookRecordDesk(
      WebhookDeliveries deliveries,
      WebhookEndpoints endpoints,
      Stopping stopping,
      DueBell bell,
      HubClock clock,
      Chance chance,
      @ConfigProperty(name = "juzhen.webhook.failing-allowed") Duration failingAllowed) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.stopping = stopping;
    this.bell = bell;
    this.clock = clock;
    this.chance = chance;
    this.failingAllowed = failingAllowed;
  }

  /** What came of a call; nothing when the address was removed while it was made. */
  @WithTransaction
  Uni<Void> answered(Errand errand, Reply reply) {
    return deliveries
        .locked(errand.deliveryId())
        .chain(
            d ->
                d == null || outdated(d, errand, reply)
                    ? none()
                    : reply.taken() ? delivered(d, reply) : failed(d, reply));
  }

  /** Somebody else has taken it over since; only a success is still worth writing down. */
  private static boolean outdated(WebhookDelivery d, Errand errand, Reply reply) {
    return reply.taken()
        ? !SendMove.DELIVER.allowedFrom(d.state)
        : d.attempts != errand.attempt() || d.state != SendState.SENDING;
  }

  private Uni<Void> delivered(WebhookDelivery d, Reply reply) {
    Instant now = clock.now();
    d.delivered(reply, now);
    return deliveries
        .flush()
        .chain(x -> endpoints.worked(d.endpointId, now))
        .chain(healed -> healed == 0 ? none() : bell.ring(SoundLane.NAME));
  }

  private Uni<Void> failed(WebhookDelivery d, Reply reply) {
    Instant now = clock.now();
    return endpoints
        .required(d.endpointId)
        .invoke(e -> d.failed(reply, next(d, e, reply, now)))
        .call(() -> deliveries.flush())
        .call(e -> endpoints.failed(e.id, now).chain(x -> bell.ring(FailingLane.NAME)))
        .chain(e -> mayStop(d, e, now));
  }

  private Instant next(WebhookDelivery d, WebhookEndpoint e, Reply reply, Instant now) {
    boolean over = !e.enabled || reply.fault() == SendFault.GONE;
    return over ? null : RetryPolicy.next(d.tries, chance.share(), now, d.giveUpAt);
  }

  private Uni<Void> mayStop(WebhookDelivery d, WebhookEndpoint e, Instant now) {
    if (d.fault == SendFault.GONE) {
      return stopping.stop(e.id, StopReason.GONE);
    }
    boolean tooLong = d.state == SendState.GIVEN_UP && e.hasFailedFor(failingAllowed, now);
    return tooLong ? stopping.stop(e.id, StopReason.FAILING) : none();
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }
}
