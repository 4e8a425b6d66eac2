package org.juzhen.review;

/** What is reviewed. */
public enum SubjectKind {
  POST,
  REPLY,
  /** Went out past the hub and is looked at afterwards (事后复核); nothing is cleared by it. */
  OBSERVED
}
