package org.juzhen.intake;

/** How an article came in (入库方式). */
public enum Way {
  WEBHOOK(3),
  FEED(1),
  PAGE(2),
  HAND(3);

  private final int trust;

  Way(int trust) {
    this.trust = trust;
  }

  /** The hub reads the portal by itself. */
  public boolean isRead() {
    return this == FEED || this == PAGE;
  }

  /**
   * Whether a text that came this way may replace one that came by the other: a feed's excerpt must
   * not overwrite what the portal pushed.
   */
  public boolean mayReplace(Way other) {
    return trust >= other.trust;
  }
}
