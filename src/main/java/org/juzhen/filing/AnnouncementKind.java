package org.juzhen.filing;

import org.juzhen.profile.RuleKey;

/** What the public is told (公告事项). */
public enum AnnouncementKind {
  /** An account was opened (开通公告). */
  OPENING(RuleKey.OPEN_NOTICE),
  /** Something about an account is different now (变更公告). */
  CHANGE(RuleKey.CHANGE_NOTICE),
  /** An account stops for a time (临时下线公告). */
  SUSPENSION(null),
  /** An account closes and its content moves (关停迁移公告). */
  CLOSING(RuleKey.CLOSE_NOTICE),
  /** Where the content of a closed account has gone (内容去向公告). */
  DESTINATION(null);

  private final RuleKey period;

  AnnouncementKind(RuleKey period) {
    this.period = period;
  }

  /** The rule that says how long it hangs, or null where none does. */
  RuleKey period() {
    return period;
  }

  /** The name of its clock in the interface. */
  String clockName() {
    return switch (this) {
      case OPENING -> "openNotice";
      case CHANGE -> "changeNotice";
      default -> "closeNotice";
    };
  }

  /** What a filing is first told as. */
  static AnnouncementKind of(FilingKind kind) {
    return switch (kind) {
      case OPEN -> OPENING;
      case CHANGE -> CHANGE;
      case CLOSE, DEREGISTER, EXIT -> CLOSING;
      default -> SUSPENSION;
    };
  }

  /** Whether a filing of that kind may be told so. */
  boolean fits(FilingKind filing) {
    return this == of(filing) || (this == DESTINATION && of(filing) == CLOSING);
  }
}
