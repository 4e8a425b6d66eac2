package org.juzhen.repost.planner;

/** Why a delivery is planned the way it is; a sentence each for the people who see the plan. */
public enum Reason {
  /** A person has fixed it. */
  PINNED,
  /** Goes out as soon as it may; the push is kept. */
  AS_SOON_AS_READY,
  /** Waits until the way is open: quiet hours, or nobody there who confirms. */
  WHEN_OPEN,
  /** Waits because the platform's quota of this period is used up. */
  WHEN_ALLOWED,
  /** Is pushed because nothing else would be in time, or nothing else counts. */
  ONLY_PUSH,
  /** Is pushed because a push is left and more people see it. */
  PUSH_SEEN_BY_MORE,
  /** Is pushed, but only when the first of its articles has to go: more can still go along. */
  HELD_FOR_MORE,
  /** Goes along with a push that a person has fixed. */
  JOINS_FIXED,
  /** Comes too late, but still has to be made up. */
  LATE
}
