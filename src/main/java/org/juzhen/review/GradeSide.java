package org.juzhen.review;

import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Basis;

/**
 * What the grade of a submission asks for besides signatures of the unit's own (分级要求), for those
 * who read it.
 *
 * @param planFileId the contingency plan (应急预案), or null where none was handed in
 * @param concerned the units whose work it concerns, in the order in which they were named
 * @param gates where the five gates come from, or null where the place does not ask for them
 */
record GradeSide(UUID planFileId, List<Concerned> concerned, Basis gates) {

  /**
   * A unit that the text concerns (相关单位).
   *
   * @param state of its co-signature, or null where it is only named
   * @param by who signed or decided it, or null
   */
  record Concerned(String unit, StepState state, String by) {}

  /** Whether there is anything to be said but the gates. */
  public boolean any() {
    return planFileId != null || !concerned.isEmpty();
  }

  /** Document and clause of the five gates. */
  public String gatesFrom() {
    return gates == null ? null : (gates.document() + " " + gates.clause()).strip();
  }
}
