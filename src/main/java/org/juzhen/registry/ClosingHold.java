package org.juzhen.registry;

/**
 * What is not done yet, so that an account cannot be closed although its notice is over (未办结事项).
 *
 * @param count how many
 */
public record ClosingHold(What what, long count) {
  /** What may hold a closing up. */
  public enum What {
    /** People asked something there and have no answer (未办结留言). */
    MESSAGES,
    /** Something is on its way to the platform, or nobody knows whether it arrived (未完成发布). */
    SENDING
  }
}
