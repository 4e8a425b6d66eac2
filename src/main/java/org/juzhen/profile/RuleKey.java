package org.juzhen.profile;

/** The numbers and choices that differ by place (规则参数). */
public enum RuleKey {
  /** Hours from the portal's publication to the repost. */
  REPOST_DEADLINE_HOURS,
  /** Hours after the deadline after which a repost that is still owed counts as missed. */
  REPOST_MISSED_HOURS,
  /** Whether a repost from outside of the whitelist is blocked (HARD) or only noted (SOFT). */
  SOURCE_POLICY,
  /** Days without a post after which an account is warned. */
  DORMANCY_WARN_DAYS,
  /** Days without a post after which an account counts as not updated. */
  DORMANCY_OVERDUE_DAYS,
  /** Working days to answer a simple common question. */
  REPLY_SIMPLE_WORKING_DAYS,
  /** Working days to answer a suggestion of value. */
  REPLY_VALUABLE_WORKING_DAYS,
  /** Working days in all when an answer is extended. */
  REPLY_EXTENDED_WORKING_DAYS,
  /** How long a notice of closing hangs: {@code 30d} calendar days or {@code 15wd} working days. */
  CLOSE_NOTICE,
  /** How long a notice of a major change hangs, or empty. */
  CHANGE_NOTICE,
  /** Whether a government's own main account may be closed. */
  GOVERNMENT_MAIN_CLOSABLE,
  /** Days for which a clearance may be used. */
  CLEARANCE_DAYS,
  /**
   * Days in which an account that was imported may post before its historic filing is confirmed.
   */
  UNFILED_GRACE_DAYS,
  /** Papers that a filing to open needs, comma-separated. */
  OPEN_MATERIALS,
  /** Papers that a filing to change needs, comma-separated. */
  CHANGE_MATERIALS,
  /** Papers that a filing to close needs, comma-separated. */
  CLOSE_MATERIALS
}
