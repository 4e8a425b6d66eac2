package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Shows the portals, and to whom (门户清单). */
@ApplicationScoped
public class PortalDesk {
  private final Portals portals;
  private final PortalHealths healths;
  private final Articles articles;
  private final Units units;
  private final Reach reach;
  private final AuditDesk audit;
  private final HubClock clock;

  PortalDesk(
      Portals portals,
      PortalHealths healths,
      Articles articles,
      Units units,
      Reach reach,
      AuditDesk audit,
      HubClock clock) {
    this.clock = clock;
    this.portals = portals;
    this.healths = healths;
    this.articles = articles;
    this.units = units;
    this.reach = reach;
    this.audit = audit;
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

  /** What the portals of one unit are called, in the order they were entered; none out of reach. */
  @WithTransaction
  public Uni<Map<UUID, String>> namesOf(Actor by, UUID unit) {
    return reach
        .units(by)
        .chain(
            reached ->
                reached.contains(unit)
                    ? portals.of(unit)
                    : Uni.createFrom().item(List.<Portal>of()))
        .map(
            found -> {
              Map<UUID, String> names = new LinkedHashMap<>();
              found.forEach(p -> names.put(p.id, p.name));
              return names;
            });
  }

  /** A portal that the person keeps, and means to have read now. */
  @WithTransaction
  Uni<Void> mayRead(Actor by, UUID id) {
    return kept(by, id)
        .invoke(
            p -> {
              p.mustBeTaken(clock.now());
              if (!p.intake.isRead()) {
                throw IntakeProblem.NOTHING_TO_READ.with("portal", p.name);
              }
            })
        .call(p -> audit.record(by, "TRY_PORTAL", subject(p), Map.of()))
        .replaceWithVoid();
  }

  /** A portal that the person keeps, in the present transaction. */
  Uni<Portal> kept(Actor by, UUID id) {
    return reachable(by, id).call(p -> units.required(p.unitId).invoke(u -> mustKeep(by, u)));
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

  Uni<PortalView> view(Portal portal) {
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
                                .map(p -> view(p, health.get(p.id), last.get(p.id)))
                                .toList()));
  }

  private PortalView view(Portal p, PortalHealth health, Instant last) {
    return PortalView.of(p, health, last, clock.now());
  }

  static void mustKeep(Actor by, Unit unit) {
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

  static Subject subject(Portal p) {
    return new Subject("portal", p.id, p.unitId);
  }
}
