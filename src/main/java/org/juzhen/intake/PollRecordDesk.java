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
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;

/**
 * Records how reading a portal went, and tells who keeps it when nothing came for a share of the
 * time that reposts have, when the circuit breaker (熔断) opens, and when it heals, once each.
 */
@ApplicationScoped
public class PollRecordDesk {
  private static final Logger LOG = Logger.getLogger(PollRecordDesk.class);
  private static final List<Role> KEEPERS = List.of(Role.PORTAL_EDITOR, Role.SUPERVISOR);

  /** A portal that calls again and again is looked at once in this time, while it fails. */
  static final Duration BETWEEN_CALLS = Duration.ofMinutes(1);

  /** Of the time that reposts have (REPOST_DEADLINE_HOURS); twelve hours make one. */
  private static final int SHARE = 12;

  private static final String CALLED =
      "update portal_health set due_at = ?2 where portal_id = ?1 and failures >= ?3 and due_at > ?2"
          + " and failed_at <= ?4";

  private final PortalHealths healths;
  private final Portals portals;
  private final Articles articles;
  private final Rules rules;
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
      Rules rules,
      NoticeDesk notices,
      DueBell bell,
      HubClock clock,
      @ConfigProperty(name = "juzhen.portals.rest") Duration rest) {
    this.healths = healths;
    this.portals = portals;
    this.articles = articles;
    this.rules = rules;
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
                          Instant told = h.toldSince();
                          // A text that waits to have stayed has to be seen again.
                          h.read(flips ? Validators.NONE : fresh, missed(job, h), clock.now());
                          return told == null
                              ? Uni.createFrom().voidItem()
                              : tell(job.portal(), "PORTAL_HEALED", told, hours(rest));
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
                    ? tell(job.portal(), "PORTAL_BROKEN", h.brokenAt, hours(rest))
                    : late(job.portal(), h));
  }

  /** A share of the twelve hours is over, and nobody looks at a portal that says nothing. */
  private Uni<Void> late(Portal portal, PortalHealth h) {
    return rules
        .value(portal.unitId(), RuleKey.REPOST_DEADLINE_HOURS)
        .map(hours -> Duration.ofHours(hours.number()).dividedBy(SHARE))
        .chain(
            most ->
                h.isLate(most, clock.now())
                    ? tell(
                        portal,
                        "PORTAL_LATE",
                        h.failingSince,
                        String.valueOf(Duration.between(h.failingSince, clock.now()).toMinutes()))
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

  private Uni<Void> tell(Portal portal, String kind, Instant since, String number) {
    return portals
        .required(portal.id)
        .chain(
            p ->
                notices.tellEach(
                    KEEPERS.stream().map(role -> order(p, kind, role, since, number)).toList()));
  }

  private static String hours(Duration rest) {
    return String.valueOf(rest.toMinutes() / 60.0).replaceAll("\\.0$", "");
  }

  private static NoticeOrder order(Portal p, String kind, Role role, Instant since, String number) {
    return NoticeOrder.toRole(
        kind,
        p.unitId,
        role,
        List.of(p.name, number),
        "/portals/" + p.id,
        "portal:" + p.id + ":" + since + ":" + kind);
  }
}
