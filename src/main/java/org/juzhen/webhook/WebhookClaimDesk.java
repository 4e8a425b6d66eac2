package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.WallClock;

/**
 * The first of claim, call, record: takes what is due. Whose worker vanished is sent again, because
 * a receiver recognises an event by its message id.
 */
@ApplicationScoped
class WebhookClaimDesk {
  private final WebhookDeliveries deliveries;
  private final WebhookEndpoints endpoints;
  private final Events events;
  private final HubClock clock;
  private final WallClock wall;
  private final Duration lease;

  WebhookClaimDesk(
      WebhookDeliveries deliveries,
      WebhookEndpoints endpoints,
      Events events,
      HubClock clock,
      WallClock wall,
      @ConfigProperty(name = "juzhen.webhook.patience") Duration patience) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.events = events;
    this.clock = clock;
    this.wall = wall;
    this.lease = patience.multipliedBy(2).plusSeconds(5);
  }

  /**
   * Claims what is due.
   *
   * @param failing of addresses whose last call failed, or of all others
   */
  @WithTransaction
  Uni<List<Errand>> claim(boolean failing, int perEndpoint, int most) {
    Instant now = clock.now();
    return deliveries
        .due(failing, now, perEndpoint, most)
        .invoke(found -> found.forEach(d -> d.claim(now, lease)))
        .chain(this::errands);
  }

  private Uni<List<Errand>> errands(List<WebhookDelivery> found) {
    List<UUID> told = found.stream().map(d -> d.endpointId).distinct().toList();
    List<UUID> happened = found.stream().map(d -> d.eventId).distinct().toList();
    return endpoints
        .these(told)
        .map(all -> all.stream().collect(Collectors.toMap(e -> e.id, Function.identity())))
        .chain(all -> events.these(happened).map(texts -> errands(found, all, texts, wall.now())));
  }

  private static List<Errand> errands(
      List<WebhookDelivery> found,
      Map<UUID, WebhookEndpoint> endpoints,
      Map<UUID, Events.Event> events,
      Instant at) {
    return found.stream()
        .map(d -> errand(d, endpoints.get(d.endpointId), events.get(d.eventId), at))
        .toList();
  }

  private static Errand errand(
      WebhookDelivery d, WebhookEndpoint endpoint, Events.Event event, Instant at) {
    return new Errand(
        d.id,
        d.attempts,
        endpoint.id,
        endpoint.url,
        event.messageId(),
        event.body(),
        endpoint.signing(at));
  }

  /** When the next call is due, or null. */
  @WithTransaction
  Uni<Instant> nextDue(boolean failing) {
    return deliveries.nextDue(failing);
  }
}
