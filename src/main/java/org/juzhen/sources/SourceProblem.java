package org.juzhen.sources;

import org.juzhen.kernel.ProblemCode;

/** Why the list of sources is not changed as asked. */
enum SourceProblem implements ProblemCode {
  /** One proposal at a time for each part of a place. */
  EDITION_WAITS(409),
  /** It was confirmed or thrown away meanwhile. */
  EDITION_DECIDED(409),
  /** Whoever proposes does not confirm. */
  OWN_EDITION(403),
  /** Not one row can be kept, or all is as it was. */
  EDITION_CHANGES_NOTHING(422),
  /** Rows that cannot be kept; nothing was. */
  EDITION_WITH_FAULTS(422),
  /** Neither a column of addresses nor an address in the first one. */
  SOURCES_WITHOUT_ADDRESSES(422),
  /** More rows than an edition may have. */
  SOURCES_TOO_MANY(422),
  /** What a competent department adds, it adds for its own place. */
  ADDITION_OF_NOBODY(422);

  private final int status;

  SourceProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
