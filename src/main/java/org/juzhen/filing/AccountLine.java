package org.juzhen.filing;

import java.time.Duration;
import java.time.Instant;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.AccountView;

/**
 * An account on a page.
 *
 * @param silentDays whole days since something appeared on it, or null
 * @param tone how its silence is coloured: quiet, soon or late
 * @param why the rule that makes it so, or an empty text
 */
public record AccountLine(AccountView account, Long silentDays, String tone, String why) {

  static AccountLine of(AccountView account, RuleValue warn, RuleValue overdue, Instant now) {
    if (account.lastPostAt() == null || !account.mayPost()) {
      return new AccountLine(account, null, "quiet", "");
    }
    Duration silent = Duration.between(account.lastPostAt(), now);
    boolean late = silent.compareTo(Duration.ofDays(overdue.number())) >= 0;
    boolean soon = silent.compareTo(Duration.ofDays(warn.number())) >= 0;
    RuleValue rule = late ? overdue : warn;
    String why = rule.words() + " · " + rule.basis().document() + " " + rule.basis().clause();
    return new AccountLine(
        account, silent.toDays(), late ? "late" : soon ? "soon" : "quiet", late || soon ? why : "");
  }
}
