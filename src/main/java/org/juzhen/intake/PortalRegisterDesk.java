package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Units;

/** Registers portals (门户登记). */
@ApplicationScoped
public class PortalRegisterDesk {
  private final PortalDesk desk;
  private final PortalSecretDesk secrets;
  private final Portals portals;
  private final PortalHealths healths;
  private final Units units;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  PortalRegisterDesk(
      PortalDesk desk,
      PortalSecretDesk secrets,
      Portals portals,
      PortalHealths healths,
      Units units,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.desk = desk;
    this.secrets = secrets;
    this.portals = portals;
    this.healths = healths;
    this.units = units;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** Registers a portal; calls nothing outside. The answer shows the secret for the only time. */
  @WithTransaction
  public Uni<PortalView> register(Actor by, NewPortal wanted) {
    return units
        .findById(wanted.unitId())
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field("unitId", "UNKNOWN"))
        .invoke(unit -> PortalDesk.mustKeep(by, unit))
        .map(unit -> new Portal(wanted, by, clock.now()))
        .chain(portal -> enter(by, portal));
  }

  private Uni<PortalView> enter(Actor by, Portal portal) {
    String secret = secrets.fresh(by, portal);
    return portals
        .persist(portal)
        .call(p -> healths.persist(new PortalHealth(p, clock.now())))
        .call(
            p -> audit.record(by, "REGISTER_PORTAL", PortalDesk.subject(p), Map.of("name", p.name)))
        .call(p -> bell.ring(PortalPollDesk.NAME))
        .call(p -> portals.flush())
        .chain(desk::view)
        .map(view -> view.withSecret(secret));
  }
}
