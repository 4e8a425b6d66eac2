package org.juzhen.review;

/** How a signer answered a finding (对机器提示的处理). */
public enum Answer {
  /** Looked at; it is in order, or was put right. */
  RESOLVED,
  /** Stands, and may pass. */
  ACCEPTED
}
