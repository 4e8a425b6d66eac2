package org.juzhen.review.screening;

/** Which part of a piece a finding speaks of. */
public enum Place {
  TITLE,
  BODY,
  SUMMARY,
  /** The piece as a whole. */
  WHOLE
}
