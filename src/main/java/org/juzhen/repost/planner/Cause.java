package org.juzhen.repost.planner;

/** Why a duty cannot be in time. */
public enum Cause {
  /** It stopped for a time; nothing goes out before it is back. */
  ACCOUNT_STANDS_STILL,
  /** Nothing that the account can do counts. */
  NO_WAY,
  /** Its time was over before it could be planned. */
  TIME_OVER,
  /** The review ends after the deadline. */
  REVIEW_TOO_LONG,
  /** No way is open between the review and the deadline. */
  CLOSED,
  /** The platform's quota is used up until after the deadline. */
  QUOTA_SPENT,
  /** What is more urgent or earlier due takes what is left of the quota. */
  CROWDED
}
