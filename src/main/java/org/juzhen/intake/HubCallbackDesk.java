package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.juzhen.intake.reading.FeedReader;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.HubSignature;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sealed;

/**
 * Answers the hubs of portals (WebSub 回调): confirms only what was asked for, and takes in only what
 * is signed. What is not is passed over without a word, so that nobody learns by trying.
 */
@ApplicationScoped
class HubCallbackDesk {
  private static final int TOGETHER = 100;
  private static final int LONGEST_REASON = 300;

  private final PortalHubs hubs;
  private final Portals portals;
  private final PortalHealths healths;
  private final ArrivalQueue queue;
  private final Sealed sealed;
  private final DueBell bell;
  private final PollRecordDesk records;
  private final Vertx vertx;
  private final HubClock clock;

  HubCallbackDesk(
      PortalHubs hubs,
      Portals portals,
      PortalHealths healths,
      ArrivalQueue queue,
      Sealed sealed,
      DueBell bell,
      PollRecordDesk records,
      Vertx vertx,
      HubClock clock) {
    this.hubs = hubs;
    this.portals = portals;
    this.healths = healths;
    this.queue = queue;
    this.sealed = sealed;
    this.bell = bell;
    this.records = records;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** What a hub asks back; null where it is left out. */
  record Question(String mode, String topic, String challenge, Long leaseSeconds, String reason) {}

  /** What was pushed. */
  record Push(String signature, String contentType, byte[] body) {}

  private record Pushing(Portal portal, String topic, boolean signed) {}

  /** The challenge, which says yes; NOT_FOUND to all that was not asked for. */
  @WithTransaction
  Uni<String> verify(String token, Question q) {
    return named(token)
        .map(
            h -> {
              if ("denied".equals(q.mode()) && h.topic.equals(q.topic())) {
                h.denied(shortened(q.reason()), clock.now());
                return "";
              }
              if (q.challenge() == null || !h.expects(q.mode(), q.topic())) {
                throw KernelProblem.NOT_FOUND.with("hook", "websub");
              }
              h.confirmed(q.leaseSeconds(), clock.now());
              return q.challenge();
            });
  }

  private static String shortened(String reason) {
    String words = reason == null ? "" : reason.replaceAll("\\p{Cntrl}", " ").strip();
    return words.substring(0, Math.min(words.length(), LONGEST_REASON));
  }

  private Uni<PortalHub> named(String token) {
    return hubs.named(token)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("hook", "websub"));
  }

  /** Takes a push in; answered when what it brought is durable. */
  Uni<Void> take(String token, Push push) {
    return opened(token, push).chain(p -> p.signed() ? read(p, push) : Uni.createFrom().voidItem());
  }

  @WithTransaction
  Uni<Pushing> opened(String token, Push push) {
    return named(token)
        .chain(
            h -> {
              boolean lives =
                  h.state == PortalHub.State.ACTIVE || h.state == PortalHub.State.LEAVING;
              String secret = sealed.openText(h.secret, h.sealPurpose());
              boolean good = lives && HubSignature.isGood(push.signature(), secret, push.body());
              if (good) {
                h.pushed(clock.now());
              } else {
                h.refused(clock.now());
              }
              return portals
                  .required(h.portalId)
                  .invoke(
                      p -> {
                        if (good) {
                          p.mustBeTaken(clock.now());
                        }
                      })
                  .call(p -> good ? records.called(p.id) : Uni.createFrom().voidItem())
                  .map(p -> new Pushing(p, h.topic, good));
            });
  }

  private Uni<Void> read(Pushing p, Push push) {
    return vertx
        .executeBlocking(() -> arrivals(p, push), false)
        .onFailure(PollFailure.class)
        .recoverWithItem(List.of())
        .chain(found -> found.isEmpty() ? readSoon(p.portal()) : takeAll(found));
  }

  private List<Arrival> arrivals(Pushing p, Push push) {
    String type = push.contentType() == null ? "" : push.contentType();
    Fetched feed = new Fetched(200, URI.create(p.topic()), push.body(), type, Validators.NONE);
    return FeedReader.read(feed).stream()
        .map(found -> ReadArrival.of(p.portal(), found, clock.now()))
        .toList();
  }

  private Uni<Void> takeAll(List<Arrival> arrivals) {
    return Multi.createFrom()
        .iterable(arrivals)
        .onItem()
        .transformToUni(queue::take)
        .merge(TOGETHER)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** A hub that only says that there is something new. */
  @WithTransaction
  Uni<Void> readSoon(Portal portal) {
    return healths
        .findById(portal.id)
        .invoke(h -> h.readSoon(clock.now()))
        .chain(x -> bell.ring(PortalPollDesk.NAME));
  }
}
