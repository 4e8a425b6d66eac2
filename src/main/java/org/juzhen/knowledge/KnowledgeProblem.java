package org.juzhen.knowledge;

import org.juzhen.kernel.ProblemCode;

/** How the library says no. */
public enum KnowledgeProblem implements ProblemCode {
  /** The entry's state does not allow this. */
  ENTRY_WRONG_STATE(409),
  /** Its last day is over. */
  ENTRY_EXPIRED(422),
  /** The same unit already has this question with this answer. */
  SAME_ENTRY(409),
  /** A wording was already accepted or refused. */
  WORDING_DECIDED(409),
  /** Somebody else than its writer accepts a wording. */
  WORDING_NEEDS_OTHERS(403),
  /** Who answered the citizen does not accept the question that came of it. */
  WORDING_OF_OWN_ANSWER(403),
  /** Nobody who works for a contractor accepts what makes an answer go out unsigned. */
  WORDING_STAYS_IN_HOUSE(403),
  /** The entry has it, accepted or as a candidate. */
  WORDING_THERE(409),
  /** It was refused when the same human proposed it. */
  WORDING_REFUSED(403),
  /** Who refused the same words before does not refuse them again. */
  WORDING_CAME_AGAIN(403),
  /** The file has no line with the names of the columns, or lacks question or answer. */
  IMPORT_WITHOUT_COLUMNS(422);

  private final int status;

  KnowledgeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
