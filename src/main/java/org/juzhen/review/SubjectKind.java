package org.juzhen.review;

/** What is reviewed. */
public enum SubjectKind {
  POST,
  REPLY
}
