package org.juzhen.filing;

/** The stations of the filing road, as people call them. */
public enum FilingStation {
  DRAFT,
  IN_APPROVAL,
  RETURNED,
  REJECTED,
  FILED,
  WITHDRAWN,
  LAPSED,
  CLOSE_ANNOUNCED,
  CLOSED
}
