package org.juzhen.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Role;

/** The units whose posts a person may see: the own ones, and what lies below a supervised one. */
record Realm(boolean everything, List<UUID> units, List<String> paths) {

  static Realm of(Actor by) {
    List<String> paths =
        by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
            .map(Grant::unitPath)
            .distinct()
            .toList();
    return new Realm(by.isHub() || by.has(Role.AUDITOR), by.units(), paths);
  }

  /** A condition on {@code column}; its values are added behind the others. */
  String condition(String column, List<Object> values) {
    if (everything) {
      return "1 = 1";
    }
    List<String> ways = new ArrayList<>();
    if (!units.isEmpty()) {
      values.add(units);
      ways.add(column + " in ?" + values.size());
    }
    for (String path : paths) {
      values.add(path + "%");
      ways.add(column + " in (select u.id from Unit u where u.path like ?" + values.size() + ")");
    }
    return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
  }
}
