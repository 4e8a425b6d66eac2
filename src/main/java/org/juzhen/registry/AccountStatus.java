package org.juzhen.registry;

/**
 * Where an account stands in its life (账号状态). Only a filing that took effect, or a supervisor's
 * recorded act, moves it.
 */
public enum AccountStatus {
  /** A filing to open it is on its way; it may not post. */
  PROPOSED,
  /** Agreed, but not yet registered on its platform. */
  APPROVED,
  /** Filed and in use (正常运行). */
  ACTIVE,
  /** In use, its historic filing not yet confirmed (已开通未备案). */
  ACTIVE_UNFILED,
  /** Stopped for a time. */
  SUSPENDED,
  /** Its closing is announced; it can still be read (关停公告期). */
  CLOSE_ANNOUNCED,
  /** No longer updated; the platform account may still exist (已关停). */
  CLOSED,
  /** The platform account is gone (已注销). */
  DEREGISTERED,
  /** Lives on, but is no longer governmental (退出监管). */
  EXITED,
  /** Found by patrol, not in the register (瞒报漏报). */
  DISCOVERED;

  /** How it is coloured: good, soon, late, or quiet. */
  public String tone() {
    return switch (this) {
      case ACTIVE -> "good";
      case APPROVED, PROPOSED -> "info";
      case SUSPENDED, CLOSE_ANNOUNCED -> "soon";
      case ACTIVE_UNFILED, DISCOVERED -> "late";
      case CLOSED, DEREGISTERED, EXITED -> "quiet";
    };
  }

  /** It has ended; what it showed is kept and can be read (已归档). */
  public boolean isArchived() {
    return this == CLOSED || this == DEREGISTERED || this == EXITED;
  }

  /** The right to post, as far as the account's own life gives it. */
  public boolean mayPost() {
    return this == ACTIVE || this == ACTIVE_UNFILED;
  }
}
