package org.juzhen.review;

/** What is reviewed. */
public enum SubjectKind {
  POST,
  REPLY,
  /** Went out past the hub and is looked at afterwards (事后复核); nothing is cleared by it. */
  OBSERVED,
  /** An entry of the library (词条): its answer is cleared beforehand, for no account of its own. */
  ENTRY
}
