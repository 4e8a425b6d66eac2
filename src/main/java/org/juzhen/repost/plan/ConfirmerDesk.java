package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/** Names who confirms an account's mass sends, and when (群发确认人). */
@ApplicationScoped
public class ConfirmerDesk {
  /** So many stretches of hours has one account at most. */
  private static final int MOST = 60;

  private final RegisterDesk register;
  private final Confirmers confirmers;
  private final People people;
  private final PlanMarks marks;
  private final WorkingDays days;
  private final AuditDesk audit;
  private final HubClock clock;

  ConfirmerDesk(
      RegisterDesk register,
      Confirmers confirmers,
      People people,
      PlanMarks marks,
      WorkingDays days,
      AuditDesk audit,
      HubClock clock) {
    this.register = register;
    this.confirmers = confirmers;
    this.people = people;
    this.marks = marks;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who confirms for an account that the person may see. */
  @WithTransaction
  public Uni<List<ConfirmerView>> list(Actor by, UUID account) {
    return register.show(by, account).chain(x -> views(account));
  }

  /** Who may be named: people who work on posts at the account's unit or above it. */
  @WithTransaction
  public Uni<List<ConfirmerCandidate>> candidates(Actor by, UUID account) {
    return mine(by, account)
        .chain(x -> confirmers.candidates(account, null, clock.today()))
        .chain(this::ofTheHouse);
  }

  /** Editors and the coordinator of the account's unit say it; the account is planned again. */
  @WithTransaction
  public Uni<List<ConfirmerView>> name(Actor by, UUID account, NewConfirmer wanted) {
    return mine(by, account)
        .invoke(x -> wanted.mustBeHours())
        .call(x -> confirmers.hold(account))
        .call(x -> mustBeAllowed(account, wanted.personId()))
        .call(x -> views(account).invoke(ConfirmerDesk::mustHaveRoom))
        .call(
            x -> confirmers.name(account, wanted, by, clock.now()).invoke(ConfirmerDesk::mustBeNew))
        .call(a -> record(by, "NAME_CONFIRMER", a, said(wanted)))
        .call(a -> marks.accounts(List.of(account)))
        .chain(x -> views(account));
  }

  /** Takes hours away; whoever has none left is not named any more. */
  @WithTransaction
  public Uni<List<ConfirmerView>> remove(Actor by, UUID account, UUID id) {
    return mine(by, account)
        .call(x -> confirmers.remove(account, id).invoke(n -> mustHaveBeen(n, id)))
        .call(a -> record(by, "REMOVE_CONFIRMER", a, Map.of("hours", id)))
        .call(a -> marks.accounts(List.of(account)))
        .chain(x -> views(account));
  }

  private Uni<AccountView> mine(Actor by, UUID account) {
    return register
        .show(by, account)
        .invoke(a -> by.must(a.unitId(), Role.EDITOR, Role.COORDINATOR));
  }

  private Uni<Void> mustBeAllowed(UUID account, UUID person) {
    return confirmers
        .candidates(account, person, clock.today())
        .invoke(found -> must(!found.isEmpty(), PlanProblem.CONFIRMER_NOT_ALLOWED))
        .chain(this::ofTheHouse)
        .invoke(found -> must(!found.isEmpty(), PlanProblem.CONFIRMER_FROM_OUTSIDE))
        .replaceWithVoid();
  }

  private static void must(boolean holds, PlanProblem otherwise) {
    if (!holds) {
      throw otherwise.problem().field("personId", "WRONG_VALUE");
    }
  }

  /** The last hand before the followers is none of a contractor's. */
  private Uni<List<ConfirmerCandidate>> ofTheHouse(List<ConfirmerCandidate> found) {
    return people
        .fromOutside(found.stream().map(ConfirmerCandidate::personId).toList())
        .map(out -> found.stream().filter(c -> !out.contains(c.personId())).toList());
  }

  private static void mustHaveRoom(List<ConfirmerView> named) {
    if (named.stream().mapToInt(c -> c.hours().size()).sum() >= MOST) {
      throw PlanProblem.TOO_MANY_CONFIRMERS.with("most", MOST);
    }
  }

  private static void mustBeNew(int written) {
    if (written == 0) {
      throw PlanProblem.CONFIRMER_NAMED_ALREADY.problem();
    }
  }

  private static void mustHaveBeen(int removed, UUID id) {
    if (removed == 0) {
      throw KernelProblem.NOT_FOUND.with("confirmer", id);
    }
  }

  private Uni<List<ConfirmerView>> views(UUID account) {
    return confirmers
        .of(List.of(account), clock.now())
        .map(found -> found.getOrDefault(account, List.of()))
        .map(named -> new Crew(named, days::isWorkingDay, clock.now()))
        .map(crew -> ConfirmerView.of(crew, clock.now()));
  }

  private static Map<String, ?> said(NewConfirmer wanted) {
    return Map.of(
        "person", wanted.personId(),
        "from", wanted.from(),
        "until", wanted.until(),
        "workingDays", wanted.workingDays());
  }

  private Uni<Void> record(Actor by, String verb, AccountView account, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("account", account.id(), account.unitId()), change);
  }
}
