package org.juzhen.repost;

import java.util.List;
import java.util.UUID;

/**
 * What a rule would do if it held (试算).
 *
 * @param accounts how many accounts it could bind
 * @param some the first of them
 * @param needsSecond whether it binds so many that a second person has to confirm it
 * @param warning BINDS_NOBODY where it would have no effect, else null
 */
record RuleTrial(int accounts, List<Bound> some, boolean needsSecond, String warning) {
  /** An account that it could bind. */
  public record Bound(UUID accountId, String accountName, String platform, String unitName) {}

  static RuleTrial of(int accounts, List<Bound> some, int most) {
    return new RuleTrial(accounts, some, accounts > most, accounts == 0 ? "BINDS_NOBODY" : null);
  }
}
