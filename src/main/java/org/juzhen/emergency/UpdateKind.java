package org.juzhen.emergency;

import org.juzhen.review.Grade;

/** What an update is (发布类型). */
public enum UpdateKind {
  FIRST,
  PROGRESS,
  /** Says that a rumour is untrue, and by whose word (辟谣). */
  REFUTATION,
  FINAL;

  /** How review classes it: one signature for what is urgent, two for what calls others liars. */
  Grade grade() {
    return this == REFUTATION ? Grade.RUMOUR : Grade.EMERGENCY;
  }
}
