package org.juzhen.review;

import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;

/**
 * One signature that a submission will need.
 *
 * @param stage steps of one stage stand beside each other
 * @param unitId where it is signed
 * @param least which step of the grade's least it stands for, or null for one more
 */
record PlannedStep(int stage, UUID unitId, List<Role> roles, boolean secrecy, Integer least) {
  PlannedStep signedBy(List<Role> others) {
    return new PlannedStep(stage, unitId, others, secrecy, least);
  }

  PlannedStep standingFor(Integer position) {
    return new PlannedStep(stage, unitId, roles, secrecy, position);
  }
}
