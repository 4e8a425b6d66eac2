package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** What was sent to an address, and sending it again (推送日志与重发). */
@ApplicationScoped
public class WebhookLogDesk {
  /** How long what was sent can be looked up and sent again. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final int FORGOTTEN_AT_ONCE = 5_000;

  private final WebhookDoor door;
  private final WebhookDeliveries deliveries;
  private final Events events;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  WebhookLogDesk(
      WebhookDoor door,
      WebhookDeliveries deliveries,
      Events events,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.door = door;
    this.deliveries = deliveries;
    this.events = events;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** The newest first. */
  @WithTransaction
  public Uni<Slice<SendingView>> list(Actor by, UUID id, Paging paging) {
    return door.kept(by, id)
        .chain(e -> deliveries.page(id, paging))
        .map(found -> Slice.of(found, paging, d -> d.id.toString()))
        .chain(slice -> views(slice.items()).map(lines -> new Slice<>(lines, slice.next())));
  }

  /** Sends it again now, under the same message id. */
  @WithTransaction
  public Uni<SendingView> replay(Actor by, UUID id, UUID delivery) {
    return door.kept(by, id)
        .invoke(WebhookLogDesk::mustRun)
        .call(e -> audit.record(by, "REPLAY_WEBHOOK", subject(e), Map.of("delivery", delivery)))
        .chain(e -> deliveries.of(id, delivery))
        .invoke(d -> d.replay(clock.now()))
        .call(() -> deliveries.flush())
        .call(this::ring)
        .chain(this::view);
  }

  /** Sends an event that says nothing, to see whether the address works. */
  @WithTransaction
  public Uni<SendingView> test(Actor by, UUID id) {
    Instant now = clock.now();
    return door.kept(by, id)
        .invoke(WebhookLogDesk::mustRun)
        .call(e -> audit.record(by, "TEST_WEBHOOK", subject(e), Map.of("host", e.host())))
        .chain(e -> events.test(e, now).map(event -> new WebhookDelivery(e.id, event, now)))
        .chain(deliveries::persistAndFlush)
        .call(this::ring)
        .chain(this::view);
  }

  /** Forgets the oldest of the log; returns how many events. */
  @WithTransaction
  public Uni<Integer> forget() {
    return events.forget(clock.now().minus(KEPT), FORGOTTEN_AT_ONCE);
  }

  private static void mustRun(WebhookEndpoint e) {
    if (!e.enabled) {
      throw WebhookProblem.WEBHOOK_STOPPED.with("stopped", e.stopped);
    }
  }

  private Uni<Void> ring() {
    return bell.ring(SoundLane.NAME).chain(x -> bell.ring(FailingLane.NAME));
  }

  private Uni<SendingView> view(WebhookDelivery d) {
    return views(List.of(d)).map(lines -> lines.get(0));
  }

  private Uni<List<SendingView>> views(List<WebhookDelivery> found) {
    return events
        .these(found.stream().map(d -> d.eventId).toList())
        .map(all -> found.stream().map(d -> SendingView.of(d, all.get(d.eventId))).toList());
  }

  private static Subject subject(WebhookEndpoint e) {
    return new Subject("webhook", e.id, e.unitId);
  }
}
