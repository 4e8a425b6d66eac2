package org.juzhen.repost;

import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Importance;
import org.juzhen.repost.RuleTrial.Bound;

/**
 * What still binds when a rule is ended (停用预览); duties that it made stay.
 *
 * @param waits it does not hold yet: nothing changes
 * @param effects by class for which something changes, empty where nothing does
 */
record RuleEnding(UUID ruleId, UUID unitId, boolean waits, List<Effect> effects) {

  /**
   * A class of articles. Numbers are the most that rules can reach, whatever the articles are
   * about.
   *
   * @param before how many accounts are bound now
   * @param after how many are bound then, by the rules that are left or the shipped one
   * @param some the first of those
   * @param released how many are bound now and then not any more, for what the rule is about
   * @param releasedSome the first of those
   * @param added how many are bound then and not now
   * @param addedSome the first of those
   * @param shipped whether the shipped rule holds then
   */
  public record Effect(
      Importance importance,
      int before,
      int after,
      List<Bound> some,
      int released,
      List<Bound> releasedSome,
      int added,
      List<Bound> addedSome,
      boolean shipped) {}
}
