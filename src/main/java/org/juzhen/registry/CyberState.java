package org.juzhen.registry;

/** Where an account stands with the cyberspace line (网信备案状态). */
public enum CyberState {
  /** Nothing was filed there. */
  NONE,
  /** Handed in there. */
  APPLIED,
  /** Filed there. */
  FILED,
  /** No longer filed there. */
  CANCELLED
}
