package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.UnitDoor;
import org.juzhen.registry.Units;
import org.juzhen.web.UnitNames;

/**
 * Says which offices look in on a territory besides its supervisor (协同监管): their observers see
 * everything below and change nothing, 陕政公开办〔2021〕18号 第5条.
 */
@ApplicationScoped
public class CollaborationDesk {
  private final Collaborators collaborators;
  private final UnitDoor door;
  private final Units units;
  private final UnitNames names;
  private final AuditDesk audit;
  private final HubClock clock;

  CollaborationDesk(
      Collaborators collaborators,
      UnitDoor door,
      Units units,
      UnitNames names,
      AuditDesk audit,
      HubClock clock) {
    this.collaborators = collaborators;
    this.door = door;
    this.units = units;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** Names the office that has this part from today on; without an office nobody has it. */
  @WithTransaction
  public Uni<List<CollaboratorView>> name(
      Actor by, UUID unitId, Authority authority, UUID officeId) {
    return door.seen(by, unitId)
        .invoke(unit -> by.must(unitId, Role.SUPERVISOR))
        .invoke(Unit::mustStand)
        .call(unit -> mustBeAnother(unit, officeId))
        .call(unit -> endEarlier(unitId, authority))
        .call(unit -> begin(by, unitId, authority, officeId))
        .call(unit -> audit.record(by, "NAME_COLLABORATOR", subject(unit), said(authority)))
        .chain(unit -> collaborators.flush())
        .chain(x -> views(unitId));
  }

  /** Who looks in on the territory now. */
  @WithTransaction
  public Uni<List<CollaboratorView>> list(Actor by, UUID unitId) {
    return door.seen(by, unitId).chain(x -> views(unitId));
  }

  /** An office may stand in a tree of its own (a Party organ, a line); a government is none. */
  private Uni<Void> mustBeAnother(Unit unit, UUID officeId) {
    if (officeId == null) {
      return Uni.createFrom().voidItem();
    }
    return units
        .findById(officeId)
        .invoke(
            office -> {
              if (office == null || office.kind().isGovernment() || office.id().equals(unit.id())) {
                throw KernelProblem.field("officeId", office == null ? "UNKNOWN" : "WRONG_VALUE");
              }
              office.mustStand();
            })
        .replaceWithVoid();
  }

  private Uni<Void> endEarlier(UUID unitId, Authority authority) {
    return collaborators
        .now(unitId, authority)
        .invoke(
            earlier -> {
              if (earlier != null) {
                earlier.end(clock.today());
              }
            })
        .chain(x -> collaborators.flush());
  }

  private Uni<Void> begin(Actor by, UUID unitId, Authority authority, UUID officeId) {
    return officeId == null
        ? Uni.createFrom().voidItem()
        : collaborators
            .persist(
                new Collaborator(unitId, authority, officeId, clock.today()).by(by, clock.now()))
            .replaceWithVoid();
  }

  private Uni<List<CollaboratorView>> views(UUID unitId) {
    return collaborators
        .now(unitId)
        .chain(
            found ->
                names
                    .of(found.stream().map(c -> c.officeId).distinct().toList())
                    .map(
                        known ->
                            found.stream()
                                .map(
                                    c ->
                                        new CollaboratorView(
                                            c.authority,
                                            c.officeId,
                                            known.getOrDefault(c.officeId, ""),
                                            c.since))
                                .toList()));
  }

  private static Subject subject(Unit unit) {
    return new Subject("unit", unit.id(), unit.id());
  }

  private static Map<String, Object> said(Authority authority) {
    return Map.of("authority", authority);
  }
}
