package org.juzhen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * The last word of a leader where the template asks for less (提级签发): the last step of the unit is
 * narrowed to leaders, or one more is put behind it where no leader may sign it.
 */
final class LeadersWord {
  private static final List<Role> LEADERS = List.of(Role.LEADER, Role.PRINCIPAL_LEADER);

  private LeadersWord() {}

  static boolean isLeader(Role role) {
    return LEADERS.contains(role);
  }

  /** The same steps, the last word being a leader's. */
  static List<PlannedStep> asked(List<PlannedStep> planned, UUID own) {
    int last = planned.stream().mapToInt(PlannedStep::stage).max().orElse(0);
    List<PlannedStep> steps = new ArrayList<>(planned);
    int at = place(steps, last, own);
    if (at < 0) {
      steps.add(new PlannedStep(last + 1, own, LEADERS, false, null));
    } else {
      steps.set(at, steps.get(at).signedBy(leaders(steps.get(at))));
    }
    return steps;
  }

  /** A step of the last stage that is a leader's alone already, else one that a leader may sign. */
  private static int place(List<PlannedStep> steps, int last, UUID own) {
    int found = -1;
    for (int i = 0; i < steps.size(); i++) {
      PlannedStep step = steps.get(i);
      boolean fits = step.stage() == last && step.unitId().equals(own) && !leaders(step).isEmpty();
      if (fits && (found < 0 || leaders(step).size() == step.roles().size())) {
        found = i;
      }
    }
    return found;
  }

  private static List<Role> leaders(PlannedStep step) {
    return step.roles().stream().filter(LEADERS::contains).toList();
  }
}
