package org.juzhen.emergency;

/** What a rumour turned out to be (核实结论). */
public enum Verdict {
  FALSE,
  /** True words torn out of what they belong to. */
  MISLEADING,
  /** An old event told as if it were new. */
  OUTDATED,
  /** It is as it was told: there is nothing to refute, the concern is answered like any other. */
  TRUE,
  /** Nobody can tell yet; what is found out later replaces it. */
  UNCLEAR;

  /** Whether it may be said to be untrue. */
  public boolean isUntrue() {
    return this == FALSE || this == MISLEADING || this == OUTDATED;
  }
}
