package org.juzhen.profile;

/** In which direction a lower level may move a value (下级只能从严). */
public enum Stricter {
  LOWER,
  HIGHER,
  TRUE,
  FALSE,
  /** More than above has to be there. */
  SUPERSET,
  /** Less than above is allowed. */
  SUBSET,
  /** The lower level decides as it likes. */
  FREE
}
