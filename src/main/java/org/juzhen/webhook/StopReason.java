package org.juzhen.webhook;

/** Why an address is told nothing any more (停用原因). */
public enum StopReason {
  BY_PERSON,
  /** It answered 410 Gone. */
  GONE,
  /** For days nothing came through. */
  FAILING
}
