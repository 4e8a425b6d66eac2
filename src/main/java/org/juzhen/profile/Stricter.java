package org.juzhen.profile;

/** In which direction a lower level may move a value (下级只能从严); none moves freely. */
public enum Stricter {
  LOWER,
  HIGHER,
  TRUE,
  FALSE,
  /** More than above has to be there. */
  SUPERSET,
  /** Less than above is allowed. */
  SUBSET
}
