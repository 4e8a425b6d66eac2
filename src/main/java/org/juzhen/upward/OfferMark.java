package org.juzhen.upward;

/** When people are reminded of an answer that is due (催办节点). */
enum OfferMark {
  /** Most of the time is over. */
  NEAR,
  /** All of it is. */
  OVER;

  /** The last one that has been reached: what is looked at late is told of once. */
  static OfferMark reached(boolean over) {
    return over ? OVER : NEAR;
  }
}
