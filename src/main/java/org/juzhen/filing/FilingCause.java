package org.juzhen.filing;

import java.util.Set;

/** Why an account stops (下线、关停事由); places name those that they allow. */
public enum FilingCause {
  /** Put right what was found (整改). */
  RECTIFICATION(FilingKind.SUSPEND),
  /** The system is renewed (系统升级). */
  UPGRADE(FilingKind.SUSPEND),
  /** Something nobody could help (不可抗力). */
  FORCE_MAJEURE(FilingKind.SUSPEND),
  /** Ordered to shut down at once (责令紧急关停). */
  ORDERED_SHUTDOWN(FilingKind.SUSPEND),
  /** Nobody can keep it up (无力维护). */
  CANNOT_MAINTAIN(FilingKind.CLOSE),
  /** Its sponsor was merged or abolished (主办单位撤销合并). */
  SPONSOR_ABOLISHED(FilingKind.CLOSE),
  /** Accounts are brought together (集约化). */
  CONSOLIDATION(FilingKind.CLOSE),
  /** Like another one, or hardly read (功能相近、关注度和利用率低). */
  LOW_USE(FilingKind.CLOSE);

  private static final Set<FilingCause> SUDDEN = Set.of(FORCE_MAJEURE, ORDERED_SHUTDOWN);

  private final FilingKind kind;

  FilingCause(FilingKind kind) {
    this.kind = kind;
  }

  boolean suits(FilingKind filed) {
    return kind == filed;
  }

  /** Nobody planned it: it holds at once and is not counted. */
  boolean isSudden() {
    return SUDDEN.contains(this);
  }
}
