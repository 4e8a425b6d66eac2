package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.juzhen.audit.AuditDesk;
import org.juzhen.intake.PortalChange.Kind;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.KernelProblem;

/**
 * Changes, pauses and ends portals (门户变更、暂停、终止); what it was before is kept. Calls nothing outside:
 * a new address is judged whenever it is read, as the first one is.
 */
@ApplicationScoped
public class PortalChangeDesk {
  /** Nobody remembers longer that something rests. */
  static final Duration LONGEST_PAUSE = Duration.ofDays(366);

  private final PortalDesk desk;
  private final Portals portals;
  private final PortalChanges changes;
  private final PortalHealths healths;
  private final PortalHubs hubs;
  private final PortalSecrets secrets;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  PortalChangeDesk(
      PortalDesk desk,
      Portals portals,
      PortalChanges changes,
      PortalHealths healths,
      PortalHubs hubs,
      PortalSecrets secrets,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.desk = desk;
    this.portals = portals;
    this.changes = changes;
    this.healths = healths;
    this.hubs = hubs;
    this.secrets = secrets;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** What was changed about a portal within reach, the newest first. */
  @WithTransaction
  public Uni<List<PortalChange.View>> history(Actor by, UUID id) {
    return desk.show(by, id).chain(x -> changes.of(id));
  }

  /** A portal as the form to change it begins. */
  @WithTransaction
  Uni<PortalView> kept(Actor by, UUID id) {
    return desk.kept(by, id).invoke(PortalChangeDesk::mustGoOn).chain(desk::view);
  }

  /** Changes what is said of it; articles that are known stay the same articles. */
  public Uni<PortalView> change(Actor by, UUID id, String ifMatch, PortalWords wanted) {
    return changed(by, id, ifMatch, wanted).invoke(x -> secrets.forget(id));
  }

  @WithTransaction
  Uni<PortalView> changed(Actor by, UUID id, String ifMatch, PortalWords wanted) {
    return desk.kept(by, id)
        .invoke(p -> IfMatch.check(ifMatch, p.version))
        .invoke(PortalChangeDesk::mustGoOn)
        .chain(p -> change(by, p, wanted));
  }

  private Uni<PortalView> change(Actor by, Portal p, PortalWords wanted) {
    Instant now = clock.now();
    Map<String, Object> was = p.facts();
    String wasAt = p.host;
    p.change(wanted.on(p), by, now);
    PortalChange made =
        new PortalChange(p, Kind.CHANGED, wanted.reason(), by, now).between(was, wasAt, p);
    if (made.isNothing()) {
      return desk.view(p);
    }
    boolean readAnew = made.after.keySet().stream().anyMatch(PortalChangeDesk::decidesReading);
    return note(by, p, made, "CHANGE_PORTAL")
        .chain(x -> readAnew ? readAnew(p) : Uni.createFrom().voidItem())
        .chain(x -> portals.flush())
        .chain(x -> desk.view(p));
  }

  private static boolean decidesReading(String field) {
    return !field.equals("name") && !field.equals("url");
  }

  /** Its hub is asked anew when the feed was read, or left where nothing is read any more. */
  private Uni<Void> readAnew(Portal p) {
    return healths
        .findById(p.id)
        .invoke(h -> h.begin(p, clock.now()))
        .chain(x -> p.intake == Way.FEED ? Uni.createFrom().voidItem() : leaveHub(p))
        .chain(x -> bell.ring(PortalPollDesk.NAME));
  }

  private Uni<Void> leaveHub(Portal p) {
    return hubs.findById(p.id)
        .invoke(
            h -> {
              if (h != null) {
                h.leave(clock.now());
              }
            })
        .chain(h -> h == null ? Uni.createFrom().voidItem() : bell.ring(SubscriptionDesk.NAME));
  }

  /** Nothing of it is read, and nothing taken that it pushes, until then. */
  public Uni<PortalView> pause(Actor by, UUID id, String reason, Instant until) {
    Instant now = clock.now();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_PAUSE))) {
      throw KernelProblem.field("until", "OUT_OF_RANGE");
    }
    return turn(
        by,
        id,
        p -> p.pause(reason.strip(), until),
        p -> new PortalChange(p, Kind.PAUSED, reason, by, now).until(until));
  }

  /** Goes on before the pause is over. */
  public Uni<PortalView> resume(Actor by, UUID id, String reason) {
    Instant now = clock.now();
    return turn(
        by,
        id,
        p -> {
          if (!p.isPausedAt(now)) {
            throw IntakeProblem.PORTAL_NOT_PAUSED.problem();
          }
          p.resume();
        },
        p -> new PortalChange(p, Kind.RESUMED, reason, by, now));
  }

  /** For good: what is known of it stays. */
  public Uni<PortalView> end(Actor by, UUID id, String reason) {
    Instant now = clock.now();
    return turn(
        by,
        id,
        p -> p.end(reason.strip(), now),
        p -> new PortalChange(p, Kind.ENDED, reason, by, now));
  }

  private Uni<PortalView> turn(
      Actor by, UUID id, Consumer<Portal> what, Function<Portal, PortalChange> noted) {
    return turned(by, id, what, noted).invoke(x -> secrets.forget(id));
  }

  @WithTransaction
  Uni<PortalView> turned(
      Actor by, UUID id, Consumer<Portal> what, Function<Portal, PortalChange> noted) {
    return desk.kept(by, id)
        .invoke(PortalChangeDesk::mustGoOn)
        .invoke(what)
        .call(
            p -> {
              PortalChange made = noted.apply(p);
              return note(by, p, made, verb(made.kind));
            })
        .call(p -> p.isEnded() ? leaveHub(p) : bell.ring(PortalPollDesk.NAME))
        .call(p -> portals.flush())
        .chain(desk::view);
  }

  private static String verb(Kind kind) {
    return switch (kind) {
      case CHANGED -> "CHANGE_PORTAL";
      case PAUSED -> "PAUSE_PORTAL";
      case RESUMED -> "RESUME_PORTAL";
      case ENDED -> "END_PORTAL";
    };
  }

  private Uni<Void> note(Actor by, Portal p, PortalChange made, String verb) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("after", made.after);
    if (made.reason != null) {
      detail.put("reason", made.reason);
    }
    return changes.persist(made).chain(x -> audit.record(by, verb, PortalDesk.subject(p), detail));
  }

  private static void mustGoOn(Portal p) {
    if (p.isEnded()) {
      throw IntakeProblem.PORTAL_ENDED.with("portal", p.name);
    }
  }
}
