package org.juzhen.contributions;

/** Why material is not used (未采用原因). */
public enum DeclineReason {
  DUPLICATE,
  OUTDATED,
  OFF_TOPIC,
  /** The facts are not clear. */
  UNCLEAR,
  QUALITY,
  /** It is not for the public. */
  NOT_PUBLIC,
  OTHER
}
