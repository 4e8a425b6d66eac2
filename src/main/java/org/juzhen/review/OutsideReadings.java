package org.juzhen.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * All readings of one thing that went out past the hub. The last one that was signed to its end is
 * in force; one that is still being signed replaces nothing.
 *
 * @param all the oldest first
 */
record OutsideReadings(List<OutsideFinding> all) {
  OutsideReadings {
    all = List.copyOf(all);
  }

  /** What was found, as it stands now, or null before anything was. */
  OutsideFinding inForce() {
    return all.stream().filter(OutsideFinding::isAssessed).reduce((a, b) -> b).orElse(null);
  }

  /** What is being signed, or null. */
  OutsideFinding underWay() {
    return all.isEmpty() || last().isAssessed() || last().isEnded() ? null : last();
  }

  private OutsideFinding last() {
    return all.get(all.size() - 1);
  }

  /** What was found before the one in force, or given up before it was signed. */
  boolean isOutdated(OutsideFinding f) {
    return !Objects.equals(f, inForce()) && !Objects.equals(f, underWay());
  }

  List<OutsideView> newestFirst() {
    return IntStream.range(0, all.size()).mapToObj(i -> view(all.get(all.size() - 1 - i))).toList();
  }

  /**
   * How it stands.
   *
   * @param stuck what is being signed nobody can sign
   */
  OutsideStanding standing(boolean stuck) {
    return new OutsideStanding(view(inForce()), view(underWay()), stuck);
  }

  /** How the others stand to the reading of one submission. */
  OutsideBeside beside(ReviewCase c) {
    OutsideFinding own = all.stream().filter(f -> f.caseId.equals(c.id)).findFirst().orElseThrow();
    OutsideView stands = own.isAssessed() || own.isEnded() ? null : view(inForce());
    OutsideView begun = own.isAssessed() && !isOutdated(own) ? view(underWay()) : null;
    return new OutsideBeside(
        isOutdated(own) && !own.isEnded(), stands, begun, own.againWhy, view(own));
  }

  private OutsideView view(OutsideFinding f) {
    return f == null ? null : OutsideView.of(f, isOutdated(f), f.equals(inForce()));
  }
}
