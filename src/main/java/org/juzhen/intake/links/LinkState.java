package org.juzhen.intake.links;

/** What a person has said of a link (配对状态). */
public enum LinkState {
  SUGGESTED,
  CONFIRMED,
  REJECTED
}
