package org.juzhen.emergency;

/** What a rumour turned out to be (核实结论). */
public enum Verdict {
  FALSE,
  /** True words torn out of what they belong to. */
  MISLEADING,
  /** An old event told as if it were new. */
  OUTDATED
}
