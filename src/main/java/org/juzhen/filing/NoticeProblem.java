package org.juzhen.filing;

import org.juzhen.kernel.ProblemCode;

/** How the notice board and the papers of a filing say no. */
enum NoticeProblem implements ProblemCode {
  /** The first day lies before the day on which the filing took effect. */
  NOTICE_BEFORE_FILING(422),
  /** Where the content went is told after the closing itself. */
  DESTINATION_BEFORE_CLOSING(409),
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
