package org.juzhen.review;

import java.util.Set;
import org.juzhen.kernel.Role;

/**
 * A signature that a grade asks for at least.
 *
 * @param position its number in the grade
 * @param stage steps of one stage stand beside each other, a later stage waits for the earlier
 * @param roles of which one signs
 * @param elsewhere signed at a unit that the text concerns, not at the one that answers for it
 */
record LeastStep(int position, int stage, Set<Role> roles, boolean elsewhere) {
  LeastStep {
    roles = Set.copyOf(roles);
  }

  static LeastStep own(int position, int stage, Set<Role> roles) {
    return new LeastStep(position, stage, roles, false);
  }

  static LeastStep elsewhere(int position, int stage, Set<Role> roles) {
    return new LeastStep(position, stage, roles, true);
  }
}
