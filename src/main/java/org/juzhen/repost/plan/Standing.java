package org.juzhen.repost.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.juzhen.channel.ChannelState;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.Account;

/**
 * Accounts as they stand at one moment, read with a handful of queries for any number of them.
 *
 * @param owed what each owes; an account that owes nothing is missing
 * @param used what each has on its way or posted since the month began
 * @param confirmers who confirms mass sends; an account that names nobody is missing
 * @param medians of the units' reviews
 */
record Standing(
    Instant now,
    List<Account> accounts,
    Map<UUID, List<OwedRow>> owed,
    Map<UUID, List<Used>> used,
    Map<UUID, ChannelState> channels,
    Map<UUID, PostingWish> wishes,
    Map<UUID, List<Confirmer>> confirmers,
    Map<UUID, Median> medians,
    Map<UUID, Map<RuleKey, RuleValue>> rules,
    List<PlatformRule> platforms) {

  /** Rules of the place that plans go by. */
  static final Set<RuleKey> KEYS =
      Set.of(
          RuleKey.QUIET_HOURS,
          RuleKey.EMERGENCY_PASSES_QUIET,
          RuleKey.UNPUSHED_FULFILS,
          RuleKey.REPOST_FULFILLED_BY,
          RuleKey.REVIEW_CLOCK_PERCENT);

  /**
   * A delivery that takes from the quotas; what goes together takes once.
   *
   * @param open it is only planned; others can still go along
   * @param articles how many it carries
   */
  record Used(UUID delivery, boolean push, Instant at, boolean open, int articles) {}

  /** How long a unit's reviews of reposts took, and how many they were. */
  record Median(Duration takes, long number) {}

  /** The same without one duty of an account. */
  Standing without(UUID account, OwedRow duty) {
    Map<UUID, List<OwedRow>> others = new HashMap<>(owed);
    others.computeIfPresent(
        account, (id, rows) -> rows.stream().filter(r -> !r.equals(duty)).toList());
    return new Standing(
        now, accounts, others, used, channels, wishes, confirmers, medians, rules, platforms);
  }

  /** The same without these duties. */
  Standing withoutDuties(Set<UUID> duties) {
    Map<UUID, List<OwedRow>> rest = new HashMap<>();
    owed.forEach(
        (account, rows) ->
            rest.put(account, rows.stream().filter(r -> !duties.contains(r.duty())).toList()));
    return new Standing(
        now, accounts, rest, used, channels, wishes, confirmers, medians, rules, platforms);
  }

  /** Units that owe something and of which one account's post can be enough for others. */
  Set<UUID> sharingUnits() {
    return accounts.stream()
        .filter(a -> !owedBy(a).isEmpty())
        .filter(a -> rule(a, RuleKey.REPOST_FULFILLED_BY).choice() != RuleChoice.EACH_ACCOUNT)
        .map(Account::unitId)
        .collect(Collectors.toSet());
  }

  /** The same without a delivery of the account, and without what it carries. */
  Standing without(UUID account, UUID delivery) {
    return without(account, delivery, r -> r.isCarriedBy(delivery));
  }

  /** The same without a push of the account, and without all that it carries. */
  Standing withoutPush(UUID account, UUID push) {
    return without(account, push, r -> r.isIn(push));
  }

  private Standing without(UUID account, UUID taken, Predicate<OwedRow> carried) {
    Map<UUID, List<OwedRow>> others = new HashMap<>(owed);
    others.computeIfPresent(account, (id, rows) -> rows.stream().filter(carried.negate()).toList());
    Map<UUID, List<Used>> rest = new HashMap<>(used);
    rest.computeIfPresent(
        account, (id, some) -> some.stream().filter(u -> !u.delivery().equals(taken)).toList());
    return new Standing(
        now, accounts, others, rest, channels, wishes, confirmers, medians, rules, platforms);
  }

  RuleValue rule(Account account, RuleKey key) {
    return rules.get(account.unitId()).get(key);
  }

  List<OwedRow> owedBy(Account account) {
    return owed.getOrDefault(account.id(), List.of());
  }

  ReviewForecast forecast(Account account) {
    Median median = medians.get(account.unitId());
    int percent = rule(account, RuleKey.REVIEW_CLOCK_PERCENT).number();
    return median == null
        ? new ReviewForecast(null, 0, percent)
        : new ReviewForecast(median.takes(), median.number(), percent);
  }
}
