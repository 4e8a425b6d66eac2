package org.juzhen.publishing;

/** What is wrong with the clearance of a text that somebody wants to send. */
public enum Lack {
  NONE,
  EXPIRED,
  OTHER_DIGEST,
  OTHER_ACCOUNT
}
