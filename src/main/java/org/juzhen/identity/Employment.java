package org.juzhen.identity;

/** Whether somebody works on accounts alone or besides other work (专职、兼职). */
public enum Employment {
  FULL_TIME,
  PART_TIME
}
