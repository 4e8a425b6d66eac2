package org.juzhen.intake.reading;

/** Why reading a portal failed; the sentence for people lies in the texts of intake. */
public enum PollFault {
  ADDRESS_REFUSED,
  /** No such name. */
  NAME_UNKNOWN,
  UNREACHABLE,
  /** Its certificate is not good. */
  CERTIFICATE,
  TIMEOUT,
  STATUS,
  TOO_LARGE,
  TOO_MANY_REDIRECTS,
  NOT_A_FEED,
  NO_LINKS,
  /** Pages were found, and none of them is an article. */
  NO_ARTICLE,
  /** A defect of the hub, not of the portal. */
  INTERNAL
}
