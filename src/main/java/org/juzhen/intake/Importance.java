package org.juzhen.intake;

/** The class of an article (重要性); all but the first start the clock of reposting. */
public enum Importance {
  ORDINARY,
  IMPORTANT,
  /** Response to public concern, or refutation of a rumour. */
  RESPONSE,
  EMERGENCY;

  public boolean obliges() {
    return this != ORDINARY;
  }
}
