package org.juzhen.contributions;

/** Where handed-in material stands (素材状态). */
public enum ContributionState {
  /** Nobody of the desk has taken it in hand (未读). */
  NEW("soon"),
  HELD("info"),
  /** The contributor is asked something (待补充). */
  ASKED("soon"),
  USED("good"),
  DECLINED("quiet"),
  WITHDRAWN("quiet");

  private final String tone;

  ContributionState(String tone) {
    this.tone = tone;
  }

  /** Somebody still has to do something. */
  public boolean isOpen() {
    return this == NEW || this == HELD || this == ASKED;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }
}
