package org.juzhen.filing;

import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.Unit;

/**
 * Finds the unit that a line of a ledger names, among those the person may enter accounts for.
 *
 * @param units what carries one of the table's names within the person's reach
 */
record LedgerUnits(Actor by, List<Unit> units) {

  /** The unit, or why there is none. */
  record Found(Unit unit, RowFault fault) {}

  Found of(LedgerRow row) {
    String name = row.cell("unit");
    List<UUID> own = by.unitsWith(Role.COORDINATOR);
    if (name.isEmpty() && own.size() != 1) {
      return new Found(null, RowFault.UNIT_REQUIRED);
    }
    List<Unit> named =
        units.stream()
            .filter(u -> name.isEmpty() ? u.id().equals(own.get(0)) : carries(u, name))
            .toList();
    List<Unit> mine = named.stream().filter(this::mayEnterFor).toList();
    if (mine.size() == 1) {
      return new Found(mine.get(0), null);
    }
    return new Found(
        null,
        named.isEmpty()
            ? RowFault.UNIT_UNKNOWN
            : mine.isEmpty() ? RowFault.UNIT_NOT_YOURS : RowFault.UNIT_AMBIGUOUS);
  }

  private static boolean carries(Unit unit, String name) {
    return unit.name().equals(name) || unit.shownName().equals(name);
  }

  private boolean mayEnterFor(Unit unit) {
    return by.has(Role.COORDINATOR, unit.id()) || by.covers(Role.SUPERVISOR, unit.path());
  }
}
