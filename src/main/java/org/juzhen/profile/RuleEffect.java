package org.juzhen.profile;

/**
 * How many of something lie below a rule.
 *
 * @param what they are
 * @param count how many
 * @param frozen they keep the value by which they began
 */
public record RuleEffect(What what, long count, boolean frozen) {

  /** What a rule can reach. */
  public enum What {
    UNITS,
    ACCOUNTS,
    NOTICES,
    DUTIES,
    INQUIRIES
  }
}
