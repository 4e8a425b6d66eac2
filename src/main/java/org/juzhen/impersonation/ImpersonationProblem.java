package org.juzhen.impersonation;

import org.juzhen.kernel.ProblemCode;

/** What a case says no to. */
enum ImpersonationProblem implements ProblemCode {
  WRONG_CASE_STATE(409),
  /** Confirming needs at least one ground. */
  GROUNDS_NEEDED(422),
  /** Confirming needs something to show. */
  EVIDENCE_NEEDED(422),
  /** The letters that this step rests on are not recorded. */
  LETTER_NEEDED(422),
  /** Dismissing and closing need a reason. */
  NOTE_NEEDED(422),
  /** The account is a registered one in force; it is no imitation. */
  REGISTERED_ACCOUNT(422);

  private final int status;

  ImpersonationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
