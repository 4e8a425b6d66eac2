package org.juzhen.campaigns;

/** By what something came into a campaign (入题来由). */
public enum ItemHow {
  HAND,
  /** The tag stands in its own words. */
  TAG,
  TOPIC
}
