package org.juzhen.profile;

import org.juzhen.kernel.ProblemCode;

/** How the rule book and the calendar say no. */
public enum ProfileProblem implements ProblemCode {
  /** A lower level may only be stricter. */
  LOOSER_THAN_ABOVE(422),
  /** Nobody allows it to the unit in which he supervises himself. */
  ALLOWED_FROM_ABOVE(403),
  /** What applied yesterday is not rewritten. */
  RULE_IN_THE_PAST(422),
  /** The unit says nothing of its own about the rule on that day. */
  NO_OWN_RULE(409),
  /** Nobody above says anything: without the unit's value nothing would apply. */
  NOTHING_ABOVE(409),
  /** The day is already one of that kind. */
  DAY_IS_SO_ALREADY(409),
  /** The year's holidays are known. */
  YEAR_IS_KNOWN(409);

  private final int status;

  ProfileProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
