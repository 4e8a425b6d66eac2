package org.juzhen.review;

/** Content grades (分级分类) that have a word on pages; an order names one of them. */
public enum Grade {
  REPOST,
  ADAPTED,
  ORIGINAL,
  INTERPRETATION,
  EMERGENCY,
  RUMOUR,
  SENSITIVE,
  REPLY,
  ORDINARY
}
