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
    String name, int submitted, int cleared, int returned, int rejected, int voided) {}
