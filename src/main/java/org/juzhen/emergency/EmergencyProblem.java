package org.juzhen.emergency;

import org.juzhen.kernel.ProblemCode;

/** How emergencies say no. */
enum EmergencyProblem implements ProblemCode {
  /** The thread is not where this can be done. */
  WRONG_EMERGENCY_STATE(409),
  /** Only whoever coordinates, leads or is on watch at the unit does this. */
  NOT_ON_DUTY(403),
  /** The leading unit has no main account that may post. */
  NO_MAIN_ACCOUNT(409),
  /** Nobody has said yet what is true of the rumour. */
  RUMOUR_NOT_JUDGED(409),
  /** It turned out to be true, or cannot be told: nobody says that it is untrue. */
  RUMOUR_NOT_UNTRUE(409),
  /** The rumour has its verdict; another finding is a new entry. */
  RUMOUR_JUDGED(409),
  /** The article is neither an emergency nor a response. */
  ARTICLE_NOT_URGENT(409),
  /** It was cancelled or closed; its words go to no further accounts. */
  EMERGENCY_OVER(409),
  /** The leading unit's text is not cleared yet. */
  UPDATE_NOT_RELEASED(409),
  /** Those who signed the leading unit's text saw only parts of it. */
  UPDATE_NOT_WHOLE(409),
  /** The leading unit's text is being corrected; the words of before do not go out. */
  UPDATE_HELD(409),
  /** The leading unit's clearance ran out or was voided, though no word is being corrected. */
  UPDATE_CLEARANCE_OVER(409),
  /** The leading unit's text was corrected since; the unit's own post says what was before. */
  COPY_OUTDATED(409),
  /** All accounts of the unit have it, or have begun. */
  NOTHING_TO_TAKE_OVER(409),
  /** It is a major emergency already. */
  ALREADY_MAJOR(409),
  /** The guidance of the propaganda office is not recorded. */
  NO_GUIDANCE(409),
  /** The matter itself is not resolved. */
  NOT_RESOLVED(409),
  /** The press conference is not recorded. */
  NO_BRIEFING(409),
  /**
   * An account without an update, or with words of before, is waited for, and nobody says why not.
   */
  NOT_EVERYWHERE(409);

  private final int status;

  EmergencyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
