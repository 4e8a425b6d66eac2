package org.juzhen.impersonation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.PublicAccount;
import org.juzhen.registry.PublicDesk;
import org.juzhen.registry.PublicVerdict;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Takes reports of imitations in, from anybody outside and from staff (受理举报). */
@ApplicationScoped
public class ReportDesk {
  private static final Actor OUTSIDE = Actor.hub("citizen");

  private final Cases cases;
  private final Units units;
  private final Accounts accounts;
  private final PublicDesk directory;
  private final AuditDesk audit;
  private final HubClock clock;

  ReportDesk(
      Cases cases,
      Units units,
      Accounts accounts,
      PublicDesk directory,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.units = units;
    this.accounts = accounts;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  /** Reported from outside, without a name; the receipt is all that the reporter keeps. */
  @WithTransaction
  Uni<Receipt> byCitizen(Report said) {
    Report plain = said.plain();
    if (plain.name().isEmpty()) {
      throw KernelProblem.field("name", "REQUIRED");
    }
    return mustNotBeReal(plain.url())
        .chain(x -> real(plain))
        .map(real -> ImpersonationCase.byCitizen(plain, real, clock.now()))
        .chain(found -> entered(found, OUTSIDE))
        .map(Receipt::of);
  }

  /** Found by staff of the unit or of one above it. */
  @WithTransaction
  Uni<UUID> byStaff(Actor by, CaseWords.Found said) {
    mustWork(by);
    return units
        .required(said.unitId())
        .invoke(unit -> mustSee(by, unit))
        .call(unit -> mustBeOf(unit, said.accountId()))
        .call(unit -> mustNotBeReal(said.report().url()))
        .invoke(unit -> mustReport(by, unit))
        .chain(unit -> entered(ImpersonationCase.byStaff(said, by, clock.now()), by))
        .map(found -> found.id);
  }

  /** How a report stands, by its receipt. */
  @WithTransaction
  Uni<Receipt> status(String receipt) {
    return cases
        .of(receipt)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("receipt", receipt))
        .map(Receipt::of);
  }

  /** The same imitation is one case while it is open. */
  private Uni<ImpersonationCase> entered(ImpersonationCase found, Actor by) {
    return cases
        .open(found)
        .chain(
            open -> {
              if (open != null) {
                open.again();
                return noted(open, "REPORT_AGAIN", found.words, by);
              }
              return cases.persist(found).chain(c -> noted(c, "REPORT", null, by));
            });
  }

  private Uni<ImpersonationCase> noted(ImpersonationCase c, String action, String note, Actor by) {
    return cases
        .note(new CaseRecord.Made(c, action, note, by.isHub() ? null : by, clock.now()))
        .chain(
            x ->
                audit.record(
                    by,
                    action,
                    new Subject("impersonation", c.id, c.unitId),
                    Map.of("platform", c.platform.name(), "reports", c.reports)))
        .replaceWith(c);
  }

  private Uni<Void> mustNotBeReal(String url) {
    return url == null || url.isBlank()
        ? Uni.createFrom().voidItem()
        : directory
            .verify(url, null, null)
            .invoke(
                v -> {
                  if (v.known() && v.first().inForce()) {
                    throw ImpersonationProblem.REGISTERED_ACCOUNT
                        .with("name", v.first().name())
                        .with("unit", v.first().unit());
                  }
                })
            .replaceWithVoid();
  }

  private Uni<PublicAccount> real(Report said) {
    String name =
        said.imitated() == null || said.imitated().isBlank() ? said.name() : said.imitated();
    return directory.verify(null, null, name).map(ReportDesk::first);
  }

  private static PublicAccount first(PublicVerdict verdict) {
    return verdict.known()
        ? verdict.first()
        : verdict.lookAlike() ? verdict.similar().get(0) : null;
  }

  private Uni<Void> mustBeOf(Unit unit, UUID account) {
    return account == null
        ? Uni.createFrom().voidItem()
        : accounts
            .required(account)
            .invoke(
                a -> {
                  if (!a.unitId().equals(unit.id())) {
                    throw KernelProblem.NOT_FOUND.with("account", account);
                  }
                })
            .replaceWithVoid();
  }

  private static void mustWork(Actor by) {
    if (by.grants().stream().allMatch(g -> g.unitId() == null)) {
      throw KernelProblem.FORBIDDEN.problem();
    }
  }

  private static void mustSee(Actor by, Unit unit) {
    if (!by.sees(unit.id(), unit.path())) {
      throw KernelProblem.NOT_FOUND.with("unit", unit.id());
    }
  }

  private static void mustReport(Actor by, Unit unit) {
    if (!by.covers(Role.SUPERVISOR, unit.path())) {
      by.must(unit.id(), Role.COORDINATOR, Role.EDITOR, Role.CHIEF_REVIEWER, Role.LEADER);
    }
  }

  /** What a reporter is told: how it stands, and nothing of who works on it. */
  record Receipt(String receipt, CaseState state, ImpersonationCase.Outcome outcome) {
    static Receipt of(ImpersonationCase c) {
      return new Receipt(c.receipt, c.state, c.outcome);
    }
  }
}
