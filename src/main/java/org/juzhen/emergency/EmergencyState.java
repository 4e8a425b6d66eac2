package org.juzhen.emergency;

/** Where a thread stands (事件状态). */
public enum EmergencyState {
  /** Nothing was said to the public yet (待首发). */
  WAITING("late"),
  RELEASED("info"),
  CLOSED("good"),
  /** Opened by mistake. */
  CANCELLED("quiet");

  private final String tone;

  EmergencyState(String tone) {
    this.tone = tone;
  }

  public boolean isOpen() {
    return this == WAITING || this == RELEASED;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }
}
