package org.juzhen.review;

/** What became of a comment (批注状态). */
public enum CommentState {
  /** Nobody has said anything to it yet. */
  OPEN,
  /** The author answered; whoever wrote it has not looked yet. */
  ANSWERED,
  RESOLVED
}
