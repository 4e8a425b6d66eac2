package org.juzhen.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.registry.UnitView;

/**
 * A unit in the list of units, as far to the right as it is below others.
 *
 * @param depth how many units above it are listed before it, at most {@value #DEEPEST}
 */
record UnitLine(UnitView unit, int depth) {
  private static final int DEEPEST = 5;

  /** The list in the order of the tree: whoever is above comes first. */
  static List<UnitLine> of(List<UnitView> tree) {
    Map<UUID, Integer> depths = new HashMap<>();
    List<UnitLine> lines = new ArrayList<>();
    for (UnitView unit : tree) {
      int above = depths.getOrDefault(unit.parentId(), -1);
      int depth = Math.min(above + 1, DEEPEST);
      depths.put(unit.id(), depth);
      lines.add(new UnitLine(unit, depth));
    }
    return lines;
  }
}
