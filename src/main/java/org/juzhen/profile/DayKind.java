package org.juzhen.profile;

/** What a day is (日期性质). */
public enum DayKind {
  WORK,
  REST,
  /** Again what the State Council's notice says. */
  PUBLISHED
}
