package org.juzhen.repost.planner;

/** How much a duty goes before others where not all can be in time; the most urgent first. */
public enum Urgency {
  EMERGENCY,
  RESPONSE,
  IMPORTANT,
  ORDINARY
}
