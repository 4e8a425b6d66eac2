package org.juzhen.review.screening;

/** Which part of a piece a finding speaks of. */
public enum Place {
  TITLE,
  BODY,
  SUMMARY,
  /** What is drawn on cards, all of them as one text; see {@link Cards}. */
  CARD,
  /** The piece as a whole. */
  WHOLE
}
