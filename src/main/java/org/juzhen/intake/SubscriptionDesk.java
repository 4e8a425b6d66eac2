package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.HubLinks;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.jobs.DueBell;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.kernel.Sealed;

/**
 * Subscribes to the feeds whose portals name a hub (WebSub 订阅): asks, waits to be asked back,
 * renews before the lease runs out, and leaves when the feed names the hub no more. Without a told
 * address of its own nobody could call back, and nothing is asked for.
 */
@ApplicationScoped
public class SubscriptionDesk implements DueWork {
  static final String NAME = "portal-hubs";
  static final String CALLBACK = "/api/v1/hooks/websub/";
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int SECRET_BYTES = 32;

  private final PortalHubs hubs;
  private final Outside outside;
  private final OwnAddress own;
  private final Sealed sealed;
  private final DueBell bell;
  private final HubClock clock;

  SubscriptionDesk(
      PortalHubs hubs,
      Outside outside,
      OwnAddress own,
      Sealed sealed,
      DueBell bell,
      HubClock clock) {
    this.hubs = hubs;
    this.outside = outside;
    this.own = own;
    this.sealed = sealed;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return own.told().isEmpty() ? Uni.createFrom().nullItem() : hubs.nextDue();
  }

  /** Asks one hub for what is due; 0 when none is. */
  @Override
  public Uni<Integer> drive() {
    return own.told().isEmpty()
        ? Uni.createFrom().item(0)
        : asking().chain(h -> h == null ? Uni.createFrom().item(0) : ask(h).replaceWith(1));
  }

  /** What a feed that was just read says of its hub. */
  @WithTransaction
  public Uni<Void> seen(UUID portal, HubLinks links) {
    return hubs.findById(portal)
        .chain(
            known -> {
              if (links == null) {
                if (known != null) {
                  known.leave(clock.now());
                }
                return Uni.createFrom().voidItem();
              }
              return known == null ? begin(new PortalHub(portal), links) : goOn(known, links);
            });
  }

  private Uni<Void> goOn(PortalHub known, HubLinks links) {
    boolean same = known.isAt(links);
    if (same && known.state != PortalHub.State.LEFT && known.state != PortalHub.State.LEAVING) {
      return Uni.createFrom().voidItem();
    }
    return begin(known, links);
  }

  private Uni<Void> begin(PortalHub hub, HubLinks links) {
    String token = HexFormat.of().formatHex(Ids.secret(SECRET_BYTES));
    String secret = HexFormat.of().formatHex(Ids.secret(SECRET_BYTES));
    hub.found(links, token, sealed.seal(secret, hub.sealPurpose()), clock.now());
    return hubs.persist(hub).chain(x -> bell.ring(NAME));
  }

  /** Written down before it is asked: it may confirm before it answers. */
  @WithTransaction
  Uni<PortalHub> asking() {
    Instant now = clock.now();
    return hubs.lease(now, now.plus(LEASE))
        .chain(id -> id == null ? Uni.createFrom().nullItem() : hubs.findById(id))
        .invoke(
            h -> {
              if (h != null) {
                h.lapse(now);
                h.asking(now);
              }
            });
  }

  private Uni<Void> ask(PortalHub hub) {
    URI address = CanonicalUrl.parsed(hub.hub);
    return outside
        .post(address, form(hub))
        .replaceWithVoid()
        .onFailure(PollFailure.class)
        .recoverWithUni(e -> failed(hub.portalId, e));
  }

  private String form(PortalHub hub) {
    String callback = own.told().orElseThrow() + CALLBACK + hub.token;
    String form =
        "hub.mode="
            + hub.askedMode
            + "&hub.topic="
            + encoded(hub.topic)
            + "&hub.callback="
            + encoded(callback);
    return hub.askedMode.equals("unsubscribe")
        ? form
        : form
            + "&hub.lease_seconds="
            + PortalHub.LEASE.toSeconds()
            + "&hub.secret="
            + sealed.openText(hub.secret, hub.sealPurpose());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @WithTransaction
  Uni<Void> failed(UUID portal, PollFailure why) {
    return hubs.findById(portal).invoke(h -> h.failed(why, clock.now())).replaceWithVoid();
  }
}
