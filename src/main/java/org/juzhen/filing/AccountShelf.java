package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/** Lays accounts out for pages, with how long each has been silent by the rules of its place. */
@ApplicationScoped
class AccountShelf {
  private final RegisterDesk register;
  private final Rules rules;
  private final HubClock clock;

  AccountShelf(RegisterDesk register, Rules rules, HubClock clock) {
    this.register = register;
    this.rules = rules;
    this.clock = clock;
  }

  Uni<Slice<AccountLine>> list(Actor by, AccountSearch search, Paging paging) {
    return register
        .list(by, search, paging)
        .chain(slice -> lines(slice.items()).map(lines -> new Slice<>(lines, slice.next())));
  }

  Uni<AccountLine> one(Actor by, UUID id) {
    return register.show(by, id).chain(a -> lines(List.of(a))).map(lines -> lines.get(0));
  }

  private Uni<List<AccountLine>> lines(List<AccountView> accounts) {
    List<UUID> units = accounts.stream().map(AccountView::unitId).distinct().toList();
    return rules
        .values(units, RuleKey.DORMANCY_WARN_DAYS)
        .chain(
            warn ->
                rules
                    .values(units, RuleKey.DORMANCY_OVERDUE_DAYS)
                    .map(overdue -> lines(accounts, warn, overdue)));
  }

  private List<AccountLine> lines(
      List<AccountView> accounts, Map<UUID, RuleValue> warn, Map<UUID, RuleValue> overdue) {
    return accounts.stream()
        .map(a -> AccountLine.of(a, warn.get(a.unitId()), overdue.get(a.unitId()), clock.now()))
        .toList();
  }
}
