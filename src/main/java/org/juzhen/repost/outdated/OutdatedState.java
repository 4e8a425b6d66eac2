package org.juzhen.repost.outdated;

/** Where the task stands (任务状态). */
public enum OutdatedState {
  /** The post stands, the clock runs. Stuck? Take the post back, or say why it stays. */
  OPEN("info"),
  /** The time is over, and it still stands. */
  OVERDUE("late"),
  DONE("good");

  private final String tone;

  OutdatedState(String tone) {
    this.tone = tone;
  }

  /** How it is coloured. */
  public String tone() {
    return tone;
  }
}
