package org.juzhen.filing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Duty;
import org.juzhen.registry.Unit;

/**
 * What an opening has to bring (开设条件). Who may open, and where, is said by the register's {@code
 * SponsorRules}, which are asked first.
 */
final class OpeningGuards {
  static final RuleKey[] RULES = {
    RuleKey.MUST_OPEN,
    RuleKey.MAY_OPEN,
    RuleKey.UNLISTED_OPENER,
    RuleKey.EVENT_ACCOUNT_ALLOWED,
    RuleKey.AB_POST
  };

  private OpeningGuards() {}

  static void must(FilingCase c) {
    mustBeAnOpener(c);
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

  /** Whoever neither has to nor may open one says why it should, where the place hears that. */
  private static void mustBeAnOpener(FilingCase c) {
    String opener = opener(c.unit());
    boolean listed =
        Stream.of(RuleKey.MUST_OPEN, RuleKey.MAY_OPEN)
            .anyMatch(rule -> c.rules().list(rule).contains(opener));
    boolean heard = !c.rules().text(RuleKey.UNLISTED_OPENER).equals(RuleChoice.REFUSE.name());
    if (!listed && c.rules().says(RuleKey.MAY_OPEN)) {
      if (!heard) {
        throw c.no(
            FilingProblem.MAY_NOT_OPEN, RuleKey.UNLISTED_OPENER, Map.of("name", c.unit().name()));
      }
      if (!c.filing().particulars.asksException()) {
        throw c.no(
                FilingProblem.OPENER_NOT_LISTED, RuleKey.MAY_OPEN, Map.of("name", c.unit().name()))
            .field("particulars.exception", "REQUIRED");
      }
    }
  }

  /** The word of the rules for a unit of this kind and level. */
  static String opener(Unit unit) {
    return unit.kind().opener(unit.level());
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
