package org.juzhen.emergency;

/** What an entry of the record is about. */
public enum EntryKind {
  OPENED,
  /** What the propaganda office asked for (宣传部门指导意见). */
  GUIDANCE,
  HANDLING,
  /** A press conference was held (新闻发布会). */
  BRIEFING,
  /** It turned out to be a major emergency (升级为重大突发事件). */
  RAISED,
  /** Why accounts that do not show an update are waited for no more (不再同步的理由). */
  UNSHOWN,
  CLOSED,
  REOPENED,
  CANCELLED
}
