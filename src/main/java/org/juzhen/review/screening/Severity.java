package org.juzhen.review.screening;

/** What a finding demands. */
public enum Severity {
  /** Nobody approves until the text changes, or somebody who may lets it pass with a reason. */
  BLOCK,
  /** A signer has to say what became of it. */
  ANSWER,
  /** Worth a look. */
  HINT
}
