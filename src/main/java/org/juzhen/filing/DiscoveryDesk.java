package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountLifeDesk;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.Cause;
import org.juzhen.registry.RegisterDesk;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Enters accounts that nobody filed (瞒报漏报): the unit files them or closes them in time. Shows what
 * runs for an account.
 */
@ApplicationScoped
public class DiscoveryDesk {
  private final Discoveries discoveries;
  private final AccountLifeDesk accounts;
  private final RegisterDesk register;
  private final Units units;
  private final FilingPapers papers;
  private final FilingClocks clocks;
  private final FilingTimers timers;
  private final FilingNews news;
  private final AuditDesk audit;
  private final HubClock clock;

  DiscoveryDesk(
      Discoveries discoveries,
      AccountLifeDesk accounts,
      RegisterDesk register,
      Units units,
      FilingPapers papers,
      FilingClocks clocks,
      FilingTimers timers,
      FilingNews news,
      AuditDesk audit,
      HubClock clock) {
    this.discoveries = discoveries;
    this.accounts = accounts;
    this.register = register;
    this.units = units;
    this.papers = papers;
    this.clocks = clocks;
    this.timers = timers;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Enters what patrol found; whoever supervises the unit may. */
  @WithTransaction
  Uni<AccountView> enter(Actor by, NewDiscovery said) {
    if (!by.has(Role.SUPERVISOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    Cause cause = new Cause(by, null, clock.now());
    return units
        .findById(said.unitId())
        .invoke(unit -> mustSupervise(by, unit))
        .call(unit -> papers.mustExist(by, said.evidenceFileId(), "evidenceFileId"))
        .chain(unit -> accounts.discover(said.words(), cause))
        .call(account -> discoveries.persist(new Discovery(account.id(), said, cause)))
        .call(account -> timers.regularisation(said.unitId(), account.id(), account.name()))
        .call(account -> news.discovered(account))
        .call(account -> record(by, account, said))
        .chain(account -> discoveries.flush().chain(x -> register.show(by, account.id())));
  }

  private static void mustSupervise(Actor by, Unit unit) {
    if (unit == null || !by.covers(Role.SUPERVISOR, unit.path())) {
      throw KernelProblem.NOT_FOUND.problem().field("unitId", "UNKNOWN");
    }
  }

  /** What runs for an account, if the person may see it. */
  @WithTransaction
  public Uni<List<ClockView>> clocks(Actor by, UUID account) {
    return register
        .show(by, account)
        .chain(x -> clocks.ofAccount(account))
        .map(found -> found.stream().map(c -> c.view(clock.now())).toList());
  }

  private Uni<Void> record(Actor by, Account account, NewDiscovery said) {
    return audit.record(
        by,
        "DISCOVER",
        new Subject("account", account.id(), account.unitId()),
        Map.of("name", account.name(), "evidence", said.evidence()));
  }
}
