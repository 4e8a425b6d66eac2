package org.juzhen.filing;

import org.juzhen.kernel.ProblemCode;

/** How the record of an answer from outside says no. */
enum OutsideProblem implements ProblemCode {
  /** The level lies outside: nobody here decides for it. */
  OUTSIDE_BY_LETTER(409),
  /** It is not the turn of an authority outside. */
  NO_OUTSIDE_TURN(409),
  /** No letter has been sent yet. */
  NO_LETTER_YET(409),
  /** A letter has been sent already. */
  LETTER_SENT_ALREADY(409),
  /** The record is not that far, or further. */
  OUTSIDE_WRONG_STATE(409),
  /** Whoever recorded an answer does not confirm it. */
  SECOND_PERSON_NEEDED(403),
  /** The scan is neither a picture nor a document. */
  SCAN_KIND(422);

  private final int status;

  OutsideProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
