package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Records how reading a portal went, and tells who keeps it when the circuit breaker (熔断) opens and
 * when it heals, once each.
 */
@ApplicationScoped
public class PollRecordDesk {
  private static final Logger LOG = Logger.getLogger(PollRecordDesk.class);
  private static final List<Role> KEEPERS = List.of(Role.PORTAL_EDITOR, Role.SUPERVISOR);

  /** A portal that calls again and again is looked at once in this time, while it fails. */
  static final Duration BETWEEN_CALLS = Duration.ofMinutes(1);

  private static final String CALLED =
      "update portal_health set due_at = ?2 where portal_id = ?1 and failures >= ?3 and due_at > ?2"
          + " and failed_at <= ?4";

  private final PortalHealths healths;
  private final Portals portals;
  private final Articles articles;
  private final NoticeDesk notices;
  private final DueBell bell;
  private final HubClock clock;
  private final Duration rest;

  /**
   * @param rest how long a portal is left alone while its breaker is open
   */
  PollRecordDesk(
      PortalHealths healths,
      Portals portals,
      Articles articles,
      NoticeDesk notices,
      DueBell bell,
      HubClock clock,
      @ConfigProperty(name = "juzhen.portals.rest") Duration rest) {
    this.healths = healths;
    this.portals = portals;
    this.articles = articles;
    this.notices = notices;
    this.bell = bell;
    this.clock = clock;
    this.rest = rest;
  }

  /** It was read. */
  @WithTransaction
  public Uni<Void> succeeded(PollJob job, Validators fresh) {
    return healths
        .findById(job.portal().id)
        .chain(
            h ->
                articles
                    .isFlipping(job.portal().id)
                    .chain(
                        flips -> {
                          Instant opened = h.brokenAt;
                          // A text that waits to have stayed has to be seen again.
                          h.read(flips ? Validators.NONE : fresh, missed(job, h), clock.now());
                          return opened == null
                              ? Uni.createFrom().voidItem()
                              : tell(job.portal(), "PORTAL_HEALED", opened);
                        }));
  }

  /** What was not looked for this time is as it was. */
  private static Collection<String> missed(PollJob job, PortalHealth before) {
    return job.looked().get() ? job.missed() : before.missed;
  }

  /** It could not be read, and this is why. */
  @WithTransaction
  public Uni<Void> failed(PollJob job, Throwable e) {
    PollFailure why =
        e instanceof PollFailure known ? known : new PollFailure(PollFault.INTERNAL, null);
    if (why.fault() == PollFault.INTERNAL) {
      LOG.errorf(e, "Reading portal %s failed", job.portal().id);
    }
    return healths
        .findById(job.portal().id)
        .chain(
            h ->
                h.failed(why, clock.now(), rest)
                    ? tell(job.portal(), "PORTAL_BROKEN", h.brokenAt)
                    : Uni.createFrom().voidItem());
  }

  /**
   * The portal, or its hub, has called with a good signature: it is there. An open breaker lets one
   * look through (半开); another failure leaves the portal alone again.
   */
  @WithTransaction
  public Uni<Void> called(UUID portal) {
    Instant now = clock.now();
    return Sql.of(CALLED)
        .with(portal)
        .with(now)
        .with(PortalHealth.BREAKS_AT)
        .with(now.minus(BETWEEN_CALLS))
        .update()
        .chain(woken -> woken == 0 ? Uni.createFrom().voidItem() : bell.ring(PortalPollDesk.NAME));
  }

  private Uni<Void> tell(Portal portal, String kind, Instant opened) {
    return portals
        .required(portal.id)
        .chain(
            p ->
                notices.tellEach(
                    KEEPERS.stream().map(role -> order(p, kind, role, opened)).toList()));
  }

  private NoticeOrder order(Portal p, String kind, Role role, Instant opened) {
    return NoticeOrder.toRole(
        kind,
        p.unitId,
        role,
        List.of(p.name, String.valueOf(rest.toMinutes() / 60.0).replaceAll("\\.0$", "")),
        "/portals/" + p.id,
        "portal:" + p.id + ":" + opened + ":" + kind);
  }
}
