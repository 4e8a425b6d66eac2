package org.juzhen.inbox;

/** What a citizen wants (诉求分类). */
public enum Category {
  CONSULT,
  HELP,
  COMPLAINT,
  SUGGESTION,
  /** Reports a person or a breach; goes its own way. */
  REPORT,
  /** Points out a mistake of a page or a post (纠错). */
  CORRECTION,
  THANKS,
  OTHER
}
