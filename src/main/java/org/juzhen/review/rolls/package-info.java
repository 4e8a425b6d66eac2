/**
 * Lists that units keep for the checks (审核名录): leaders in their order, laws, names, links and
 * sources. Read {@link org.juzhen.review.rolls.RollKind} first, then {@code RollDesk}.
 */
package org.juzhen.review.rolls;
