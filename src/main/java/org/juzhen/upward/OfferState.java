package org.juzhen.upward;

/** Where an offer stands (报送状态). */
public enum OfferState {
  /** Waits for a signature of the own unit (待签发). */
  PROPOSED("soon"),
  /** The own unit did not want it to go (未予报送). */
  HELD_BACK("quiet"),
  /** Has left the unit, and nobody above works on it yet (待受理). */
  OFFERED("soon"),
  TAKEN("info"),
  /** The unit is asked whether it agrees to an edit (待协商). */
  NEGOTIATING("soon"),
  /** Is to be published above (已采用，待发布). */
  ACCEPTED("good"),
  PUBLISHED("good"),
  DECLINED("late"),
  /** The portal has it already (已有同题). */
  KNOWN("quiet"),
  WITHDRAWN("quiet"),
  /** Its portal took the original back before anything was decided (原稿撤回). */
  FALLEN("late");

  private final String tone;

  OfferState(String tone) {
    this.tone = tone;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }

  /** The receiving unit still owes an answer. */
  public boolean waitsAbove() {
    return this == OFFERED || this == TAKEN;
  }

  /** Its words are used above. */
  public boolean isUsed() {
    return this == ACCEPTED || this == PUBLISHED;
  }

  /** Nothing is decided yet. */
  public boolean isUndecided() {
    return this == PROPOSED || waitsAbove() || this == NEGOTIATING;
  }

  /** Another round of the same text has to wait for this one. */
  public boolean blocksAnother() {
    return isUndecided() || this == ACCEPTED;
  }
}
