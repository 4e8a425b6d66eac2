package org.juzhen.repost.planner;

/** Where people find what was posted (可见范围), the most visible first. */
public enum Visibility {
  /** In every follower's message list (推送给关注者). */
  PUSHED,
  /** On the account's home page (主页可见). */
  HOME_PAGE,
  /** Only for those who have the address (仅链接可见). */
  LINK_ONLY
}
