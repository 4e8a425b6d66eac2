package org.juzhen.campaigns;

/** What belongs to campaigns (入题内容). */
public enum ItemKind {
  POST,
  ARTICLE,
  /** Seen on an account, past the hub. */
  OBSERVED
}
