package org.juzhen.repost.planner;

/**
 * How much of a quota is taken in the period of a moment, without what is asked about (配额用量).
 *
 * @param most what the platform allows in that period
 */
public record QuotaUse(Period per, int used, int most) {
  /** One more would be too many. */
  public boolean isSpent() {
    return used >= most;
  }

  /** With the one that is asked about. */
  public int after() {
    return used + 1;
  }
}
