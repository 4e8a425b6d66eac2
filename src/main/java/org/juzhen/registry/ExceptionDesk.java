package org.juzhen.registry;

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

/** Where the supervising unit allows one account more than the rule does. */
@ApplicationScoped
public class ExceptionDesk {
  private final AccountExceptions exceptions;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  ExceptionDesk(AccountExceptions exceptions, Units units, AuditDesk audit, HubClock clock) {
    this.exceptions = exceptions;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Allows one more; only who supervises the unit may. */
  @WithTransaction
  public Uni<ExceptionView> grant(Actor by, UUID unitId, ExceptionWords words) {
    Days.mustBePast(words.decidedOn(), clock.today(), "decidedOn");
    if (words.validUntil() != null && words.validUntil().isBefore(clock.today())) {
      throw KernelProblem.field("validUntil", "OUT_OF_RANGE");
    }
    return seen(by, unitId)
        .invoke(unit -> by.must(decides(unit), Role.SUPERVISOR))
        .invoke(Unit::mustStand)
        .chain(
            x ->
                exceptions.persist(
                    new AccountException(unitId, words, new Cause(by, null, clock.now()))))
        .call(
            e ->
                audit.record(
                    by,
                    "ALLOW_ACCOUNT",
                    new Subject("unit", unitId, unitId),
                    Map.of("platform", e.platform, "document", e.document)))
        .map(ExceptionView::of);
  }

  /** What was allowed to a unit. */
  @WithTransaction
  public Uni<List<ExceptionView>> list(Actor by, UUID unitId) {
    return seen(by, unitId)
        .chain(x -> exceptions.of(unitId))
        .map(found -> found.stream().map(ExceptionView::of).toList());
  }

  /** Which exception an account came of; null where it needed none. */
  @WithTransaction
  public Uni<UUID> behind(UUID account) {
    return exceptions.behind(account).map(e -> e == null ? null : e.id);
  }

  /** A unit without anybody above it here answers for itself. */
  private static UUID decides(Unit unit) {
    return unit.supervisingUnitId() == null ? unit.id() : unit.supervisingUnitId();
  }

  private Uni<Unit> seen(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!Reach.withAdministration(by).covers(unit)
                  && !by.has(Role.SUPERVISOR, decides(unit))) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            });
  }
}
