package org.juzhen.registry;

import java.util.List;
import java.util.UUID;

/**
 * Whether a unit is called the same everywhere (名称一致性).
 *
 * @param common the name that most of its accounts carry, or null without accounts
 */
public record NameReport(UUID unitId, String unitName, String common, List<Line> accounts) {

  /** An account and what is wrong with its name; empty when nothing is. */
  public record Line(
      UUID accountId, Platform platform, String name, String certifiedBody, List<Issue> issues) {}

  /** What can be wrong. */
  public enum Issue {
    /** Another name than on the unit's other platforms. */
    NAME_DIFFERS,
    /** Nothing of it is in the name of the unit. */
    NAME_UNRELATED,
    /** Nobody said who the platform says stands behind it. */
    CERTIFIED_BODY_MISSING,
    /** The platform names another body than the sponsor. */
    CERTIFIED_BODY_DIFFERS
  }

  /** How many accounts have something wrong. */
  public long wrong() {
    return accounts.stream().filter(a -> !a.issues().isEmpty()).count();
  }

  static NameReport of(Unit unit, List<Account> accounts) {
    String key = commonKey(accounts);
    String common =
        accounts.stream()
            .filter(a -> a.nameKey().equals(key))
            .map(Account::name)
            .findFirst()
            .orElse(null);
    return new NameReport(
        unit.id(), unit.name(), common, accounts.stream().map(a -> line(unit, a, key)).toList());
  }

  private static String commonKey(List<Account> accounts) {
    java.util.Map<String, Integer> votes = new java.util.LinkedHashMap<>();
    accounts.forEach(a -> votes.merge(a.nameKey(), a.main() ? 2 : 1, Integer::sum));
    return votes.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(null);
  }

  private static Line line(Unit unit, Account account, String key) {
    List<Issue> issues = new java.util.ArrayList<>();
    if (!account.nameKey().equals(key)) {
      issues.add(Issue.NAME_DIFFERS);
    }
    if (!related(unit, account.name())) {
      issues.add(Issue.NAME_UNRELATED);
    }
    String body = account.details().certifiedBody();
    if (body == null) {
      issues.add(Issue.CERTIFIED_BODY_MISSING);
    } else if (!body.strip().equals(unit.name())) {
      issues.add(Issue.CERTIFIED_BODY_DIFFERS);
    }
    return new Line(account.id(), account.platform(), account.name(), body, List.copyOf(issues));
  }

  /** Two characters in a row in common are enough: 云岫交通 speaks for 云岫市交通运输局. */
  private static boolean related(Unit unit, String name) {
    String own = unit.name() + "|" + unit.shownName();
    return java.util.stream.IntStream.range(0, Math.max(0, name.length() - 1))
        .anyMatch(i -> own.contains(name.substring(i, i + 2)));
  }
}
