package org.juzhen.filing;

/** Where a filing stands on its road (备案状态). */
public enum FilingState {
  /** Being written by the sponsoring unit (拟稿). */
  DRAFT,
  /** With the unit that decides (审批中). */
  IN_APPROVAL,
  /** Given back with a reason, to be completed (退回补正). */
  RETURNED,
  /** Refused for good (不同意). */
  REJECTED,
  /** In force (已备案). */
  FILED,
  /** Agreed, but not made use of in time (已失效). */
  LAPSED,
  /** Taken back by the sponsoring unit (已撤回). */
  WITHDRAWN;

  /** How it is coloured: good, info, soon, late or quiet. */
  public String tone() {
    return switch (this) {
      case FILED -> "good";
      case IN_APPROVAL -> "info";
      case RETURNED -> "soon";
      case REJECTED, LAPSED -> "late";
      case DRAFT, WITHDRAWN -> "quiet";
    };
  }

  /** Still on its way: there is at most one such filing per account. */
  boolean open() {
    return this == DRAFT || this == IN_APPROVAL || this == RETURNED;
  }
}
