package org.juzhen.repost.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.Booking;
import org.juzhen.repost.planner.Plan;
import org.juzhen.repost.planner.Way;

/**
 * Which duties another account's plan of the same unit meets in time, where one account's post is
 * enough (同单位已有账号按时转载): they need no plan of their own and take nothing from any quota. Plain
 * functions. The account that does it is the one for which a person has fixed it, else one that
 * needs no push, else the earliest.
 *
 * @param by whose plan meets a duty, for each that is met so
 */
record MetByOthers(Map<UUID, SharedDuty> by) {

  /** A duty as it stands and as its own account's plan has it: booked in time, or null. */
  private record Candidate(SharedDuty duty, OwedRow row, Account account, Booking booking) {
    boolean isFixed() {
      return row.pin() != null || row.delivery() != null;
    }

    boolean isInTime() {
      return booking != null;
    }

    boolean isPush() {
      return isInTime() && booking.way() == Way.PUSH;
    }

    Instant at() {
      return isInTime() ? booking.at() : Instant.MAX;
    }

    boolean meets(Candidate other) {
      return duty.says(other.duty) && !at().isAfter(other.row.due());
    }
  }

  private static final Comparator<Candidate> BEST =
      Comparator.comparing((Candidate c) -> !c.isInTime())
          .thenComparing(c -> !c.isFixed())
          .thenComparing(Candidate::isPush)
          .thenComparing(Candidate::at)
          .thenComparing(c -> c.duty().id());

  /** As far as these plans go, in which each account was planned by itself. */
  static MetByOthers of(Standing standing, List<SharedDuty> duties, Map<UUID, Plan> plans) {
    Map<UUID, List<Candidate>> enough = new HashMap<>();
    Map<UUID, SharedDuty> by = new HashMap<>();
    for (Candidate c : candidates(standing, duties, plans)) {
      List<Candidate> same = enough.computeIfAbsent(c.duty().unit(), x -> new ArrayList<>());
      Candidate other =
          c.isFixed() ? null : same.stream().filter(e -> e.meets(c)).findFirst().orElse(null);
      if (other != null) {
        by.put(c.duty().id(), other.duty());
      } else if (c.isInTime() && isEnough(standing, c.account())) {
        same.add(c);
      }
    }
    return new MetByOthers(by);
  }

  /** Those that still are met where the plans were made anew without them. */
  MetByOthers still(Standing standing, List<SharedDuty> duties, Map<UUID, Plan> plans) {
    Map<UUID, Candidate> all =
        candidates(standing, duties, plans).stream()
            .collect(Collectors.toMap(c -> c.duty().id(), c -> c));
    Map<UUID, SharedDuty> rest = new HashMap<>(by);
    rest.entrySet().removeIf(e -> !all.get(e.getValue().id()).meets(all.get(e.getKey())));
    return new MetByOthers(rest);
  }

  /** Who still owes what is met so. */
  Set<UUID> accounts(List<SharedDuty> duties) {
    return duties.stream()
        .filter(d -> by.containsKey(d.id()))
        .map(SharedDuty::account)
        .collect(Collectors.toSet());
  }

  private static List<Candidate> candidates(
      Standing standing, List<SharedDuty> duties, Map<UUID, Plan> plans) {
    Map<UUID, SharedDuty> shared =
        duties.stream().collect(Collectors.toMap(SharedDuty::id, d -> d));
    return standing.accounts().stream()
        .flatMap(
            a ->
                standing.owedBy(a).stream()
                    .filter(row -> shared.containsKey(row.duty()))
                    .map(row -> candidate(shared.get(row.duty()), row, a, plans.get(a.id()))))
        .sorted(BEST)
        .toList();
  }

  private static Candidate candidate(SharedDuty duty, OwedRow row, Account account, Plan plan) {
    boolean late = plan == null || plan.troubles().stream().anyMatch(t -> isOf(duty, t.duty()));
    Booking booking =
        late
            ? null
            : plan.bookings().stream()
                .filter(b -> b.duties().contains(duty.id()) && !b.at().isAfter(row.due()))
                .findFirst()
                .orElse(null);
    return new Candidate(duty, row, account, booking);
  }

  private static boolean isOf(SharedDuty duty, UUID id) {
    return duty.id().equals(id);
  }

  private static boolean isEnough(Standing standing, Account account) {
    RuleChoice by = standing.rule(account, RuleKey.REPOST_FULFILLED_BY).choice();
    return by == RuleChoice.ANY_ACCOUNT || by == RuleChoice.MAIN_ACCOUNT && account.main();
  }
}
