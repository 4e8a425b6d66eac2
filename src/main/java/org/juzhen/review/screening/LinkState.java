package org.juzhen.review.screening;

/** What a look at a link showed (链接探测). */
public enum LinkState {
  GOOD,
  /** The other side answered that there is nothing. */
  DEAD,
  /** The hub did not get there, for whatever reason; it says nothing about the page. */
  NOT_REACHED
}
