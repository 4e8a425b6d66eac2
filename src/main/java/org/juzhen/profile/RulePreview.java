package org.juzhen.profile;

import java.util.List;

/**
 * What would become of a change (影响预览).
 *
 * @param before what applies to the unit on that day so far
 * @param after what would apply then
 * @param effects on what stands already
 * @param below units that have said something else themselves, at most 100
 */
public record RulePreview(
    RuleStep before, RuleStep after, List<RuleEffect> effects, List<Lower> below) {

  /**
   * A unit below with a value of its own.
   *
   * @param kept its value still counts, because it is no looser
   */
  public record Lower(RuleStep own, boolean kept) {}
}
