package org.juzhen.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Role;

/**
 * Which units a person may look at, as a condition of queries; says the same as {@link Actor#sees}.
 *
 * @param all the whole hub
 * @param own units where any role is held
 * @param below paths of the units that are supervised or observed with all below them
 */
public record Reach(boolean all, List<UUID> own, List<String> below) {

  /** What this person may look at in the register. */
  public static Reach of(Actor by) {
    List<String> below =
        by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
            .map(Grant::unitPath)
            .distinct()
            .toList();
    return new Reach(by.isHub() || by.has(Role.AUDITOR), by.units(), below);
  }

  /** The same, and everything for who administers the hub. */
  static Reach withAdministration(Actor by) {
    Reach reach = of(by);
    boolean administers = by.has(Role.SYSTEM_ADMIN) || by.has(Role.SECURITY_ADMIN);
    return new Reach(reach.all || administers, reach.own, reach.below);
  }

  /** A condition on a unit's alias, to be completed with {@link #parameters}. */
  public String condition(String unit) {
    if (all) {
      return "1 = 1";
    }
    if (own.isEmpty() && below.isEmpty()) {
      return "1 = 0";
    }
    String subtrees =
        IntStream.range(0, below.size())
            .mapToObj(i -> " or " + unit + ".path like :reach" + i)
            .collect(Collectors.joining());
    return "(" + unit + ".id in :reach" + subtrees + ")";
  }

  /** The values that {@link #condition} names. */
  public Map<String, Object> parameters() {
    Map<String, Object> values = new HashMap<>();
    if (all || (own.isEmpty() && below.isEmpty())) {
      return values;
    }
    values.put("reach", own);
    IntStream.range(0, below.size()).forEach(i -> values.put("reach" + i, below.get(i) + "%"));
    return values;
  }

  /** Whether the unit lies within. */
  public boolean covers(Unit unit) {
    return all || own.contains(unit.id()) || below.stream().anyMatch(unit.path()::startsWith);
  }
}
