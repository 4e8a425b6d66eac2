package org.juzhen.filing;

import java.util.Map;
import java.util.Set;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Duty;

/**
 * What an opening has to bring (开设条件). Who may open, and where, is said by the register's {@code
 * SponsorRules}, which are asked first.
 */
final class OpeningGuards {
  static final RuleKey[] RULES = {RuleKey.EVENT_ACCOUNT_ALLOWED, RuleKey.AB_POST};

  private OpeningGuards() {}

  static void must(FilingCase c) {
    mustLast(c);
    mustHaveBothPosts(c);
  }

  /** Somebody runs it and somebody stands in, for the unit as a whole or for this account. */
  private static void mustHaveBothPosts(FilingCase c) {
    if (c.rules().demands(RuleKey.AB_POST)
        && !c.held().containsAll(Set.of(Duty.POST_A, Duty.POST_B))) {
      throw c.no(FilingProblem.POSTS_MISSING, RuleKey.AB_POST, Map.of("name", c.unit().name()));
    }
  }

  private static boolean forbids(FilingCase c, RuleKey rule) {
    return c.rules().says(rule) && !c.rules().isTrue(rule);
  }

  private static void mustLast(FilingCase c) {
    boolean event = Boolean.TRUE.equals(c.filing().particulars.event());
    if (event
        && forbids(c, RuleKey.EVENT_ACCOUNT_ALLOWED)
        && !c.filing().particulars.asksException()) {
      throw c.no(FilingProblem.EVENT_ACCOUNT, RuleKey.EVENT_ACCOUNT_ALLOWED)
          .field("particulars.exception", "REQUIRED");
    }
  }
}
