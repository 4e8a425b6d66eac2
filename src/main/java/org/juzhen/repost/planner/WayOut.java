package org.juzhen.repost.planner;

/** What people can do so that a duty is in time after all, the cheapest first. */
public enum WayOut {
  /** Put it into the push that somebody has fixed for hours in which nothing goes by itself. */
  JOIN_PINNED,
  /** Let publishing without a push count. */
  PUBLISH_UNPUSHED,
  /** Use the way outside its hours: in quiet hours, or have somebody there who confirms. */
  OPEN_HOURS,
  /** Sign sooner. */
  FASTER_REVIEW,
  /** Have the account back from its pause. */
  RESUME,
  /** Ask for an exemption; always possible, but somebody else decides. */
  EXEMPTION
}
