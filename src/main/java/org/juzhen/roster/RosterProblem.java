package org.juzhen.roster;

import org.juzhen.kernel.ProblemCode;

/** How the roster says no. */
enum RosterProblem implements ProblemCode {
  /** Somebody keeps the login already; it goes on by being handed over. */
  CUSTODY_HELD(409),
  /** Nobody keeps the login yet. */
  NO_CUSTODY(409),
  /** A hand-over of this account is on its way. */
  HAND_OVER_OPEN(409),
  /** The hand-over is not where this can be done. */
  HAND_OVER_NOT_THERE(409),
  /** Only the named person confirms this side. */
  NOT_THE_ONE(403),
  /** Points of the checklist are missing. */
  CHECKLIST_INCOMPLETE(422),
  /** The named person does not belong to the unit, or has left. */
  NOT_OF_THE_UNIT(422),
  /** Nobody has this authority's part in the territory. */
  NO_COLLABORATOR(422),
  /** The office has answered already. */
  MATTER_ANSWERED(409);

  private final int status;

  RosterProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
