package org.juzhen.filing;

import org.juzhen.kernel.ProblemCode;

/** How the notice board and the papers of a filing say no. */
enum NoticeProblem implements ProblemCode {
  /** The first day lies before the day on which the filing took effect. */
  NOTICE_BEFORE_FILING(422),
  /** Where the content went is told after the closing itself. */
  DESTINATION_BEFORE_CLOSING(409),
  /** One address for two places. */
  ONE_LINK_TWO_PLACES(422),
  /** The address is not on the platform of the account. */
  NOT_AT_OWN_ACCOUNT(422),
  /** The address is not of a portal of that level. */
  NOT_AT_THAT_PORTAL(422),
  /** The notice counts by itself. */
  NOTHING_TO_ACCEPT(409),
  /** What is handed in as evidence is neither a picture nor a PDF. */
  EVIDENCE_KIND(422),
  /** A file that is no paper. */
  PAPER_KIND(422);

  private final int status;

  NoticeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
