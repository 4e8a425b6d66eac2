package org.juzhen.review;

/** Why somebody signs for another (代签事由). */
public enum Because {
  /** Whoever holds the post is away (离岗). */
  ABSENT,
  /** The step has waited for longer than the place allows (逾时). */
  TIMED_OUT
}
