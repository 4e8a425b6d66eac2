package org.juzhen.campaigns;

/** How far an account is (账号进度). */
public enum AccountStage {
  MET("good"),
  BEGUN("info"),
  PLANNED("soon"),
  NOTHING("late");

  private final String tone;

  AccountStage(String tone) {
    this.tone = tone;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }

  static AccountStage of(boolean met, long posted, long planned) {
    return met ? MET : posted > 0 ? BEGUN : planned > 0 ? PLANNED : NOTHING;
  }
}
