package org.juzhen.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds for each step of a grade's least one planned step that stands for it: its roles are among
 * those asked for, it is signed at the right unit, and later stages stay later.
 */
final class LeastMatch {
  private final List<LeastStep> least;
  private final List<PlannedStep> planned;
  private final UUID own;
  private final Map<LeastStep, Integer> chosen = new HashMap<>();

  private LeastMatch(List<LeastStep> least, List<PlannedStep> planned, UUID own) {
    this.least = least;
    this.planned = planned;
    this.own = own;
  }

  /** The same steps with what each stands for, or null where a least step finds none. */
  static List<PlannedStep> of(List<LeastStep> least, List<PlannedStep> planned, UUID own) {
    LeastMatch match = new LeastMatch(least, planned, own);
    return match.place(0) ? match.marked() : null;
  }

  private boolean place(int next) {
    if (next == least.size()) {
      return true;
    }
    LeastStep wanted = least.get(next);
    for (int i = 0; i < planned.size(); i++) {
      if (fits(wanted, i)) {
        chosen.put(wanted, i);
        if (place(next + 1)) {
          return true;
        }
        chosen.remove(wanted);
      }
    }
    return false;
  }

  private boolean fits(LeastStep wanted, int index) {
    PlannedStep step = planned.get(index);
    return !chosen.containsValue(index)
        && wanted.roles().containsAll(step.roles())
        && wanted.elsewhere() != step.unitId().equals(own)
        && chosen.entrySet().stream()
            .allMatch(e -> inOrder(e.getKey(), e.getValue(), wanted, step));
  }

  private boolean inOrder(LeastStep other, int index, LeastStep wanted, PlannedStep step) {
    int wantedOrder = Integer.compare(other.stage(), wanted.stage());
    int order = Integer.compare(planned.get(index).stage(), step.stage());
    return wantedOrder == 0 || wantedOrder == order;
  }

  private List<PlannedStep> marked() {
    List<PlannedStep> all = new ArrayList<>(planned);
    chosen.forEach((wanted, i) -> all.set(i, all.get(i).standingFor(wanted.position())));
    return all;
  }
}
