package org.juzhen.intake;

/** What lies at an address that is tried (试用地址的类型). */
public enum TrialKind {
  LIST,
  ARTICLE,
  FEED
}
