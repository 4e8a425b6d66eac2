package org.juzhen.review;

/** What was found when an emergency was read again (补审结论). */
public enum AfterResult {
  SOUND,
  /** Has to be corrected on the platform. */
  CORRECT,
  /** Has to be taken back. */
  RECALL
}
