package org.juzhen.profile;

/**
 * A decision before it is made (拟改规则).
 *
 * @param before what applies to the unit on that day so far, or null
 * @param after what would apply then
 */
public record RuleChange(RulePlace place, RuleValue before, RuleValue after) {
  public RuleKey key() {
    return after.key();
  }

  /** For the paths of the unit and of everything below it. */
  public String below() {
    return place.path() + "%";
  }
}
