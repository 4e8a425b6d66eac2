package org.juzhen.review.dictionary;

import org.juzhen.kernel.ProblemCode;

/** Why a dictionary is not changed as asked. */
enum DictionaryProblem implements ProblemCode {
  /** Another one of this place is called so. */
  DICTIONARY_EXISTS(409),
  /** Only a draft can be changed, and there is none. */
  NO_DRAFT(409),
  /** There is one draft at a time. */
  DRAFT_EXISTS(409),
  /** What was not tested as it is does not take effect. */
  DRAFT_NOT_TESTED(409),
  /** More lines or words than a dictionary may have. */
  DICTIONARY_TOO_LONG(422);

  private final int status;

  DictionaryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
