package org.juzhen.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;

/**
 * Which addresses a person keeps: a coordinator those of the own unit that hear of that unit only,
 * a supervisor all of the units supervised. Whoever may change where events go could read them, so
 * an address that hears of a whole subtree is the supervisor's alone.
 *
 * @param own units where the person coordinates
 * @param below paths of the units that the person supervises
 */
record Keeping(List<UUID> own, List<String> below) {

  /** What this person keeps, or FORBIDDEN. */
  static Keeping of(Actor by) {
    List<String> below =
        by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR)
            .map(Grant::unitPath)
            .distinct()
            .toList();
    List<UUID> own = by.unitsWith(Role.COORDINATOR);
    if (own.isEmpty() && below.isEmpty()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR, Role.SUPERVISOR));
    }
    return new Keeping(own, below);
  }

  /** The unit that is meant when none is named. */
  static UUID home(Actor by) {
    List<UUID> supervised = by.unitsWith(Role.SUPERVISOR);
    return supervised.isEmpty() ? of(by).own.get(0) : supervised.get(0);
  }

  boolean supervises(Unit unit) {
    return below.stream().anyMatch(unit.path()::startsWith);
  }

  boolean covers(Unit unit, boolean subtree) {
    return supervises(unit) || !subtree && own.contains(unit.id());
  }

  /** A condition on endpoint {@code e} and its unit {@code u}. */
  String condition() {
    String subtrees =
        IntStream.range(0, below.size())
            .mapToObj(i -> " or u.path like :below" + i)
            .collect(Collectors.joining());
    return "((e.subtree = false and e.unitId in :own)" + subtrees + ")";
  }

  /** The values that {@link #condition} names. */
  Map<String, Object> parameters() {
    Map<String, Object> values = new HashMap<>();
    values.put("own", own.isEmpty() ? List.of(new UUID(0, 0)) : own);
    IntStream.range(0, below.size()).forEach(i -> values.put("below" + i, below.get(i) + "%"));
    return values;
  }
}
