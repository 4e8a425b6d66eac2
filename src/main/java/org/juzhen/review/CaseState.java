package org.juzhen.review;

/** Where one submission stands (送审状态). */
public enum CaseState {
  /** Signatures are being gathered. */
  OPEN,
  /** All signatures are there (已通过). */
  CLEARED,
  /** Sent back to the author (退回修改). */
  RETURNED,
  /** Refused for good (不予发布). */
  REJECTED,
  /** The text changed or was taken back: its signatures count no more (已失效). */
  VOIDED,
  /** What went out past the hub was read afterwards (已复核); nothing is cleared by it. */
  ASSESSED;

  /** An edit of what was submitted ends it. */
  boolean endsByEdit() {
    return this == OPEN || this == CLEARED;
  }
}
