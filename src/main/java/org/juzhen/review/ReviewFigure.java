package org.juzhen.review;

/**
 * A line of the statistics.
 *
 * @param name month, grade, unit, rule or person
 * @param submitted submissions, signatures or findings in all
 * @param cleared cleared, approved, or resolved
 * @param returned sent back, or let pass
 * @param rejected refused, or blocking
 * @param voided changed or taken back, or not answered
 */
public record ReviewFigure(
    String name, int submitted, int cleared, int returned, int rejected, int voided) {

  /** How many per cent of them came back; for comparison over time, never of people. */
  public int returnedPercent() {
    return submitted == 0 ? 0 : (int) Math.round(returned * 100.0 / submitted);
  }
}
