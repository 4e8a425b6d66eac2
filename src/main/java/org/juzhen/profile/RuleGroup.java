package org.juzhen.profile;

/** The chapters of a rule book (规则分类). */
public enum RuleGroup {
  OPENING,
  CHANGING,
  CLOSING,
  OFFLINE,
  EXIT,
  REPOST,
  REVIEW,
  MESSAGES,
  UPDATING,
  CHECKING,
  SECURITY,
  STAFF
}
