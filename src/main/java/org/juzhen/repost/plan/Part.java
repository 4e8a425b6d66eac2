package org.juzhen.repost.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.repost.plan.PlanClaims.Claim;

/**
 * Some of the accounts that an article or a rule is about.
 *
 * @param accounts by their ids
 */
record Part(Claim of, List<UUID> accounts) {

  UUID last() {
    return accounts.get(accounts.size() - 1);
  }

  /** Each account once, whoever it is of. */
  static List<UUID> accounts(List<Part> parts) {
    return parts.stream().flatMap(p -> p.accounts().stream()).distinct().sorted().toList();
  }

  /** The same accounts, so many at a time. */
  static List<List<UUID>> shares(List<UUID> accounts, int most) {
    return IntStream.range(0, (accounts.size() + most - 1) / most)
        .mapToObj(i -> accounts.subList(i * most, Math.min(accounts.size(), (i + 1) * most)))
        .toList();
  }

  /**
   * Those that are planned together: many articles of one portal are owed by the same accounts,
   * which need not be planned for each of them.
   *
   * @param most accounts at a time, but for a part that is larger alone
   */
  static List<List<Part>> together(List<Part> parts, int most) {
    List<List<Part>> all = new ArrayList<>();
    Set<UUID> accounts = new HashSet<>();
    for (Part part : parts) {
      Set<UUID> with = new HashSet<>(accounts);
      with.addAll(part.accounts());
      if (all.isEmpty() || with.size() > most) {
        all.add(new ArrayList<>());
        with = new HashSet<>(part.accounts());
      }
      all.get(all.size() - 1).add(part);
      accounts = with;
    }
    return all;
  }
}
