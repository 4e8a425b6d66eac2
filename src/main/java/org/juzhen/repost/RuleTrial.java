package org.juzhen.repost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Importance;

/**
 * What a rule would do if it held (试算).
 *
 * @param accounts how many accounts it could bind
 * @param some the first of them
 * @param needsSecond whether it binds so many, or lets off what is urgent, that a second person has
 *     to confirm it
 * @param warning BINDS_NOBODY where it would have no effect, else null
 * @param releases whom it lets off what the shipped rule binds, by class
 */
record RuleTrial(
    int accounts, List<Bound> some, boolean needsSecond, String warning, List<Release> releases) {
  /** An account. */
  public record Bound(UUID accountId, String accountName, String platform, String unitName) {}

  /** Accounts that something reaches: how many, and the first of them. */
  record Reached(int accounts, List<Bound> some) {}

  /**
   * Accounts that would not owe articles of a class any more.
   *
   * @param accounts how many
   * @param some the first of them
   * @param beside only articles of that class that the rule is not about
   */
  public record Release(Importance importance, int accounts, List<Bound> some, boolean beside) {
    @JsonIgnore
    boolean isUrgent() {
      return importance != Importance.IMPORTANT;
    }
  }

  static RuleTrial of(Reached reached, int most, List<Release> releases) {
    int accounts = reached.accounts();
    return new RuleTrial(
        accounts,
        reached.some(),
        accounts > most || releases.stream().anyMatch(Release::isUrgent),
        accounts == 0 ? "BINDS_NOBODY" : null,
        releases);
  }
}
