package org.juzhen.campaigns;

/** Where a campaign stands (专题状态). */
public enum CampaignState {
  RUNNING("info"),
  /** Over, with its table as it was then. */
  CLOSED("good"),
  /** Opened by mistake. */
  CANCELLED("quiet");

  private final String tone;

  CampaignState(String tone) {
    this.tone = tone;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }
}
