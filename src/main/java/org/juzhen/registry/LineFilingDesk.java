package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Accounts.Line;

/** Notes what the cyberspace line decided of an account; that line does not sign in here. */
@ApplicationScoped
public class LineFilingDesk {
  private final Accounts accounts;
  private final AccountChanges history;
  private final Units units;
  private final AccountBook book;
  private final AuditDesk audit;
  private final HubClock clock;

  LineFilingDesk(
      Accounts accounts,
      AccountChanges history,
      Units units,
      AccountBook book,
      AuditDesk audit,
      HubClock clock) {
    this.accounts = accounts;
    this.history = history;
    this.units = units;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /** Notes the second number, with its day and state. */
  @WithTransaction
  public Uni<AccountView> note(Actor by, UUID id, CyberFiling said) {
    said.mustBeWhole(clock.today());
    Cause cause = new Cause(by, null, clock.now());
    return accounts
        .held(id)
        .chain(a -> units.required(a.unitId()).map(unit -> new Line(a, unit)))
        .invoke(line -> mayNote(by, line))
        .call(line -> history.note(id, line.account().say(said), cause))
        .call(line -> record(by, line.account(), said))
        .chain(line -> accounts.flush().chain(x -> book.views(List.of(line))))
        .map(views -> views.get(0));
  }

  private static void mayNote(Actor by, Line line) {
    if (!by.sees(line.unit().id(), line.unit().path())) {
      throw KernelProblem.NOT_FOUND.with("account", line.account().id());
    }
    by.must(line.unit().id(), Role.COORDINATOR);
  }

  private Uni<Void> record(Actor by, Account account, CyberFiling said) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("state", said.state());
    change.put("number", said.number());
    change.put("on", said.on());
    return audit.record(
        by, "NOTE_CYBER_FILING", new Subject("account", account.id(), account.unitId()), change);
  }
}
