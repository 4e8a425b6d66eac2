package org.juzhen.emergency;

/** How far the matter itself is handled on the spot (线下处置). */
public enum HandlingState {
  REPORTED("late"),
  UNDER_WAY("soon"),
  CONTROLLED("info"),
  RESOLVED("good");

  private final String tone;

  HandlingState(String tone) {
    this.tone = tone;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }
}
