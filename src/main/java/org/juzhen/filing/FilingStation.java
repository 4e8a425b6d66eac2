package org.juzhen.filing;

/** The stations of the filing road, as people call them. */
public enum FilingStation {
  DRAFT,
  IN_APPROVAL,
  RETURNED,
  REJECTED,
  FILED,
  WITHDRAWN,
  CLOSE_ANNOUNCED,
  CLOSED
}
