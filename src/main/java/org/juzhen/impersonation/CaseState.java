package org.juzhen.impersonation;

/** Where a case stands (办理状态). */
public enum CaseState {
  REPORTED,
  VERIFYING,
  CONFIRMED,
  /** The platform is told to close it, the cyberspace office is asked (已商请). */
  REQUESTED,
  TAKEN_DOWN,
  POLICE,
  CLOSED;

  /** How it is coloured. */
  public String tone() {
    return switch (this) {
      case REPORTED, CONFIRMED -> "late";
      case VERIFYING, REQUESTED, POLICE -> "soon";
      case TAKEN_DOWN -> "good";
      case CLOSED -> "quiet";
    };
  }
}
