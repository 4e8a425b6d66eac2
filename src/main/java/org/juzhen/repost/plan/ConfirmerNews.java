package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.Leaving;
import org.juzhen.identity.Person;
import org.juzhen.identity.RoleNews;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.review.AbsenceNews;
import org.juzhen.roster.WatchNews;

/**
 * Whoever confirms mass sends is away or back, gets or loses a turn of duty or a role, or leaves:
 * the accounts that count on that person are planned again.
 */
@ApplicationScoped
class ConfirmerNews implements AbsenceNews, WatchNews, RoleNews, Leaving {
  private final Confirmers confirmers;
  private final Accounts accounts;
  private final PlanMarks marks;
  private final NoticeDesk notices;

  ConfirmerNews(Confirmers confirmers, Accounts accounts, PlanMarks marks, NoticeDesk notices) {
    this.confirmers = confirmers;
    this.accounts = accounts;
    this.marks = marks;
    this.notices = notices;
  }

  @Override
  public Uni<Void> absenceChanged(UUID person) {
    return again(person);
  }

  @Override
  public Uni<Void> turnChanged(UUID person) {
    return again(person);
  }

  @Override
  public Uni<Void> rolesChanged(UUID person) {
    return again(person);
  }

  private Uni<Void> again(UUID person) {
    return confirmers.accountsOf(person).chain(marks::accounts);
  }

  /** That somebody confirms pushes holds nobody back; those who count on it are told. */
  @Override
  public Uni<List<String>> holds(Person person) {
    return Uni.createFrom().item(List.of());
  }

  @Override
  public Uni<Void> leaves(Person person, Actor by) {
    return confirmers
        .accountsOf(person.id())
        .call(marks::accounts)
        .chain(accounts::these)
        .chain(found -> notices.tellEach(found.stream().flatMap(a -> told(person, a)).toList()));
  }

  private static Stream<NoticeOrder> told(Person person, Account account) {
    return Stream.of(Role.EDITOR, Role.COORDINATOR)
        .map(
            role ->
                NoticeOrder.toRole(
                    "CONFIRMER_LEFT",
                    account.unitId(),
                    role,
                    List.of(account.name(), person.name()),
                    "/accounts/" + account.id() + "/posting-wishes",
                    "confirmer:" + account.id() + ":" + person.id()));
  }
}
