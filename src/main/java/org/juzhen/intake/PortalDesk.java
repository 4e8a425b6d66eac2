package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sealed;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.WallClock;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Registers portals and keeps their secrets. */
@ApplicationScoped
public class PortalDesk {
  private static final int SECRET_BYTES = 32;

  private final Portals portals;
  private final PortalHealths healths;
  private final Articles articles;
  private final Units units;
  private final Reach reach;
  private final Sealed sealed;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;
  private final WallClock wall;

  PortalDesk(
      Portals portals,
      PortalHealths healths,
      Articles articles,
      Units units,
      Reach reach,
      Sealed sealed,
      AuditDesk audit,
      DueBell bell,
      HubClock clock,
      WallClock wall) {
    this.portals = portals;
    this.healths = healths;
    this.articles = articles;
    this.units = units;
    this.reach = reach;
    this.sealed = sealed;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
    this.wall = wall;
  }

  /** Registers a portal; calls nothing outside. The answer shows the secret for the only time. */
  @WithTransaction
  public Uni<PortalView> register(Actor by, NewPortal wanted) {
    return units
        .findById(wanted.unitId())
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field("unitId", "UNKNOWN"))
        .invoke(unit -> mustKeep(by, unit))
        .map(unit -> new Portal(wanted, by, clock.now()))
        .chain(portal -> enter(by, portal));
  }

  private Uni<PortalView> enter(Actor by, Portal portal) {
    String secret = freshSecret(by, portal);
    return portals
        .persist(portal)
        .call(p -> healths.persist(new PortalHealth(p, clock.now())))
        .call(p -> audit.record(by, "REGISTER_PORTAL", subject(p), Map.of("name", p.name)))
        .call(p -> bell.ring(PortalPollDesk.NAME))
        .call(p -> portals.flush())
        .chain(this::view)
        .map(view -> view.withSecret(secret));
  }

  /** A new secret; the old one is good for another 24 hours. */
  @WithTransaction
  public Uni<PortalView> changeSecret(Actor by, UUID id) {
    return reachable(by, id)
        .call(p -> units.required(p.unitId).invoke(u -> mustKeep(by, u)))
        .chain(
            p -> {
              String secret = freshSecret(by, p);
              return audit
                  .record(by, "CHANGE_PORTAL_SECRET", subject(p), Map.of())
                  .chain(x -> portals.flush())
                  .chain(x -> view(p))
                  .map(view -> view.withSecret(secret));
            });
  }

  /** One portal, if it is within reach. */
  @WithTransaction
  public Uni<PortalView> show(Actor by, UUID id) {
    return reachable(by, id).chain(this::view);
  }

  /** The portals within reach. */
  @WithTransaction
  public Uni<Slice<PortalView>> list(Actor by, Paging paging) {
    return reach
        .units(by)
        .chain(reached -> portals.page(reached, paging))
        .map(found -> Slice.of(found, paging, p -> p.id.toString()))
        .chain(slice -> views(slice.items()).map(v -> new Slice<>(v, slice.next())));
  }

  /** A portal that the person keeps, and means to have read now. */
  @WithTransaction
  Uni<Void> mayRead(Actor by, UUID id) {
    return reachable(by, id)
        .call(p -> units.required(p.unitId).invoke(u -> mustKeep(by, u)))
        .invoke(
            p -> {
              if (!p.intake.isRead()) {
                throw IntakeProblem.NOTHING_TO_READ.with("portal", p.name);
              }
            })
        .call(p -> audit.record(by, "TRY_PORTAL", subject(p), Map.of()))
        .replaceWithVoid();
  }

  private Uni<Portal> reachable(Actor by, UUID id) {
    return portals
        .required(id)
        .call(
            p ->
                reach
                    .units(by)
                    .invoke(
                        reached -> {
                          if (!reached.contains(p.unitId)) {
                            throw KernelProblem.NOT_FOUND.with("portal", id);
                          }
                        }));
  }

  private String freshSecret(Actor by, Portal portal) {
    String secret = "whsec_" + Base64.getEncoder().encodeToString(Ids.secret(SECRET_BYTES));
    portal.changeSecret(sealed.seal(secret, portal.sealPurpose()), by, wall.now());
    return secret;
  }

  private Uni<PortalView> view(Portal portal) {
    return views(List.of(portal)).map(v -> v.get(0));
  }

  private Uni<List<PortalView>> views(List<Portal> found) {
    List<UUID> ids = found.stream().map(p -> p.id).toList();
    return healths
        .of(ids)
        .chain(
            health ->
                articles
                    .lastArrivals(ids)
                    .map(
                        last ->
                            found.stream()
                                .map(p -> PortalView.of(p, health.get(p.id), last.get(p.id)))
                                .toList()));
  }

  private static void mustKeep(Actor by, Unit unit) {
    boolean keeps =
        by.isHub()
            || by.covers(Role.SUPERVISOR, unit.path())
            || by.covers(Role.PORTAL_EDITOR, unit.path());
    if (keeps) {
      return;
    }
    if (by.has(Role.SUPERVISOR) || by.has(Role.PORTAL_EDITOR)) {
      throw KernelProblem.field("unitId", "UNKNOWN");
    }
    throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR, Role.PORTAL_EDITOR));
  }

  private static Subject subject(Portal p) {
    return new Subject("portal", p.id, p.unitId);
  }
}
