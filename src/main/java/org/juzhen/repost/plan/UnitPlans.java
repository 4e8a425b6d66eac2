package org.juzhen.repost.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.Plan;
import org.juzhen.repost.planner.Situation;

/**
 * Plans accounts: each by itself, and then without what another account of its unit does for it; a
 * plain function of how they stand.
 */
final class UnitPlans {
  private final Standing standing;
  private final List<SharedDuty> shared;
  private final Predicate<LocalDate> workingDay;
  private final BiFunction<Account, Situation, Plan> planner;

  UnitPlans(
      Standing standing,
      List<SharedDuty> shared,
      Predicate<LocalDate> workingDay,
      BiFunction<Account, Situation, Plan> planner) {
    this.standing = standing;
    this.shared = shared;
    this.workingDay = workingDay;
    this.planner = planner;
  }

  List<PlanRow> rows() {
    Map<UUID, Plan> alone = plans(standing, owing());
    MetByOthers met = MetByOthers.of(standing, shared, alone);
    Map<UUID, Plan> plans = without(met, alone);
    MetByOthers sure = met.still(standing, shared, plans);
    if (!sure.equals(met)) {
      plans = without(sure, alone);
    }
    Map<UUID, Plan> last = plans;
    Situations all = new Situations(standing.withoutDuties(sure.by().keySet()), workingDay);
    return standing.accounts().stream()
        .filter(a -> last.containsKey(a.id()))
        .flatMap(a -> rows(all, a, last.get(a.id()), sure))
        .toList();
  }

  private List<Account> owing() {
    return standing.accounts().stream().filter(a -> !standing.owedBy(a).isEmpty()).toList();
  }

  /** Only accounts that something is taken from are planned anew. */
  private Map<UUID, Plan> without(MetByOthers met, Map<UUID, Plan> alone) {
    if (met.by().isEmpty()) {
      return alone;
    }
    Set<UUID> anew = met.accounts(shared);
    Map<UUID, Plan> plans = new HashMap<>(alone);
    plans.putAll(
        plans(
            standing.withoutDuties(met.by().keySet()),
            owing().stream().filter(a -> anew.contains(a.id())).toList()));
    return plans;
  }

  private Map<UUID, Plan> plans(Standing of, List<Account> accounts) {
    Situations situations = new Situations(of, workingDay);
    Map<UUID, Plan> plans = new HashMap<>();
    accounts.forEach(a -> plans.put(a.id(), planner.apply(a, situations.of(a))));
    return plans;
  }

  private Stream<PlanRow> rows(Situations all, Account account, Plan plan, MetByOthers met) {
    Confirming confirming = new Confirming(all.of(account), all.crew(account));
    return Stream.concat(
        PlanRow.of(account.id(), plan, confirming).stream(),
        standing.owedBy(account).stream()
            .map(OwedRow::duty)
            .filter(met.by()::containsKey)
            .map(duty -> PlanRow.metBy(duty, account.id(), met.by().get(duty).account())));
  }
}
