package org.juzhen.review;

/**
 * How the other readings of the same thing stand to this one.
 *
 * @param outdated another one that was signed has taken its place
 * @param stands what was found before, in force until this one is signed, or null
 * @param begun the reading that will take its place once it is signed, or null
 * @param why why it is read again, or null for the first time
 * @param own this one, or null for what is read before it goes out
 */
record OutsideBeside(
    boolean outdated, OutsideView stands, OutsideView begun, String why, OutsideView own) {
  /** Of what is read before it goes out. */
  static final OutsideBeside NONE = new OutsideBeside(false, null, null, null, null);

  /** The supervision gave it up, for nobody could sign it. */
  public boolean ended() {
    return own != null && own.endedAt() != null;
  }
}
