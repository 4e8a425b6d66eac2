package org.juzhen.intake.reading;

/** Why reading a portal failed; the sentence for people lies in the texts of intake. */
public enum PollFault {
  ADDRESS_REFUSED,
  UNREACHABLE,
  TIMEOUT,
  STATUS,
  TOO_LARGE,
  TOO_MANY_REDIRECTS,
  NOT_A_FEED,
  NO_LINKS,
  /** A defect of the hub, not of the portal. */
  INTERNAL
}
