package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.filing.OutsourcedAccounts.Outsourced;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Watches accounts in use that contractors run (委托承办账号): the unit is warned before an agreement
 * ends by the time its place grants; afterwards it and the unit above it hear an alarm.
 */
@ApplicationScoped
public class OutsourcingDesk {
  private static final int MOST_WARN_DAYS = 365;

  private final OutsourcedAccounts accounts;
  private final Units units;
  private final Rules rules;
  private final NoticeDesk notices;
  private final HubClock clock;

  OutsourcingDesk(
      OutsourcedAccounts accounts, Units units, Rules rules, NoticeDesk notices, HubClock clock) {
    this.accounts = accounts;
    this.units = units;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /** Warns and alarms, once for each end of an agreement; returns about how many accounts. */
  @WithTransaction
  public Uni<Integer> watch() {
    LocalDate today = clock.today();
    return accounts
        .ending(today, today.plusDays(MOST_WARN_DAYS))
        .chain(
            found ->
                rules
                    .values(
                        found.stream().map(Outsourced::unit).distinct().toList(),
                        RuleKey.CONTRACT_WARN_DAYS)
                    .map(
                        days ->
                            found.stream()
                                .filter(a -> isDue(a, today, days.get(a.unit()).number()))
                                .toList()))
        .call(due -> each(due))
        .map(List::size);
  }

  private static boolean isDue(Outsourced account, LocalDate today, int days) {
    return !account.valid()
        || (account.ends() != null && !account.ends().isAfter(today.plusDays(days)));
  }

  private Uni<Void> each(List<Outsourced> due) {
    return InTurn.each(due, a -> a.valid() ? warn(a) : alarm(a));
  }

  private Uni<Void> warn(Outsourced account) {
    return tell("ACCOUNT_CONTRACT_SOON", account.unit(), Role.COORDINATOR, account);
  }

  private Uni<Void> alarm(Outsourced account) {
    return tell("ACCOUNT_CONTRACT_OVER", account.unit(), Role.COORDINATOR, account)
        .chain(x -> units.required(account.unit()))
        .map(Unit::supervisingUnitId)
        .chain(above -> above == null ? nothing() : supervisor(above, account));
  }

  private Uni<Void> supervisor(UUID above, Outsourced account) {
    return tell("ACCOUNT_CONTRACT_OVER", above, Role.SUPERVISOR, account);
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> tell(String kind, UUID unit, Role role, Outsourced account) {
    String ends = account.ends() == null ? "-" : account.ends().toString();
    return notices.tell(
        NoticeOrder.toRole(
            kind,
            unit,
            role,
            List.of(account.name(), account.contractor(), ends),
            "/accounts/" + account.account(),
            account.account() + "-" + ends + (account.valid() ? "-soon" : "-over")));
  }
}
