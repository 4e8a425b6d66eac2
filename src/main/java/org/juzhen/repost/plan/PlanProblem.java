package org.juzhen.repost.plan;

import org.juzhen.kernel.ProblemCode;

/** How planning says no. */
enum PlanProblem implements ProblemCode {
  /** The account cannot post this way, or it counts for nothing there. */
  PIN_NO_SUCH_WAY(422),
  /** The platform's quota is used up then. */
  PIN_OVER_QUOTA(409),
  /** Quiet hours, or nobody there who confirms; with a reason it is possible. */
  PIN_IN_CLOSED_HOURS(422),
  /** Whom the account names to confirm its pushes is not there; with a reason it is possible. */
  PIN_WITHOUT_CONFIRMER(422),
  /** Later than the deadline; with a reason it is possible. */
  PIN_AFTER_DEADLINE(422),
  /** The moment has passed. */
  PIN_IN_THE_PAST(422),
  /** Somebody has scheduled the post already; its delivery says when. */
  PIN_ALREADY_SCHEDULED(409),
  /** Not one of those who work on posts at the account's unit or above it. */
  CONFIRMER_NOT_ALLOWED(422),
  /** Who works for a contractor, under whatever user, confirms no push. */
  CONFIRMER_FROM_OUTSIDE(422),
  /** Hours that end when they begin. */
  CONFIRMER_HOURS_ALIKE(422),
  /** The person has just these hours already. */
  CONFIRMER_NAMED_ALREADY(409),
  TOO_MANY_CONFIRMERS(409),
  /** The duty has ended. */
  PLAN_OF_ENDED_DUTY(409);

  private final int status;

  PlanProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
