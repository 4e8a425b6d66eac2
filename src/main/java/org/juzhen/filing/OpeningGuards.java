package org.juzhen.filing;

import java.util.Map;
import java.util.Set;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.Duty;
import org.juzhen.registry.Platform;
import org.juzhen.registry.RegistryProblem;
import org.juzhen.registry.UnitKind;

/** Who may open what, and where (开设条件). */
final class OpeningGuards {
  static final RuleKey[] RULES = {
    RuleKey.INTERNAL_BODY_ALLOWED,
    RuleKey.EVENT_ACCOUNT_ALLOWED,
    RuleKey.ONE_ACCOUNT_PER_PLATFORM,
    RuleKey.SUBSCRIPTION_AND_SERVICE_TOGETHER,
    RuleKey.PLATFORM_APPROVED_ONLY,
    RuleKey.APPROVED_PLATFORMS,
    RuleKey.AB_POST
  };

  private static final String STRICT = "STRICT";

  private OpeningGuards() {}

  static void must(FilingCase c) {
    mustBeAUnit(c);
    mustBeAnApprovedPlatform(c);
    mustLast(c);
    mustBeTheOnlyOne(c);
    mustHaveBothPosts(c);
  }

  /** Somebody runs it and somebody stands in, for the unit as a whole or for this account. */
  private static void mustHaveBothPosts(FilingCase c) {
    if (c.rules().demands(RuleKey.AB_POST)
        && !c.held().containsAll(Set.of(Duty.POST_A, Duty.POST_B))) {
      throw c.no(FilingProblem.POSTS_MISSING, RuleKey.AB_POST, Map.of("name", c.unit().name()));
    }
  }

  private static void mustBeAUnit(FilingCase c) {
    if (c.unit().kind() == UnitKind.INTERNAL_BODY && forbids(c, RuleKey.INTERNAL_BODY_ALLOWED)) {
      throw c.no(
              RegistryProblem.NO_INTERNAL_BODY,
              RuleKey.INTERNAL_BODY_ALLOWED,
              Map.of("name", c.unit().name()))
          .field("account.unitId", "WRONG_VALUE");
    }
  }

  private static boolean forbids(FilingCase c, RuleKey rule) {
    return c.rules().says(rule) && !c.rules().isTrue(rule);
  }

  private static void mustBeAnApprovedPlatform(FilingCase c) {
    Platform platform = c.filing().platform;
    if (c.rules().isTrue(RuleKey.PLATFORM_APPROVED_ONLY)
        && !c.rules().list(RuleKey.APPROVED_PLATFORMS).contains(platform.name())) {
      throw c.no(
              RegistryProblem.PLATFORM_NOT_APPROVED,
              RuleKey.PLATFORM_APPROVED_ONLY,
              Map.of("platform", platform))
          .field("account.platform", "WRONG_VALUE");
    }
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

  /**
   * In principle one account of a unit on a platform. Where that is a principle only, the reason of
   * the filing speaks for the exception and whoever agrees sees it; else it has to be asked for.
   */
  private static void mustBeTheOnlyOne(FilingCase c) {
    if (isSecond(c)
        && c.rules().text(RuleKey.ONE_ACCOUNT_PER_PLATFORM).equals(STRICT)
        && !c.filing().particulars.asksException()) {
      throw c.no(
              RegistryProblem.ONE_ACCOUNT_PER_PLATFORM,
              RuleKey.ONE_ACCOUNT_PER_PLATFORM,
              Map.of(
                  "name", c.unit().name(),
                  "count", c.siblings().size(),
                  "first", c.siblings().get(0).name()))
          .field("particulars.exception", "REQUIRED");
    }
  }

  /** Whether the unit has another account on the platform that counts together with this one. */
  static boolean isSecond(FilingCase c) {
    boolean together = !forbids(c, RuleKey.SUBSCRIPTION_AND_SERVICE_TOGETHER);
    AccountKind kind = c.filing().words.kind();
    return c.siblings().stream()
        .filter(a -> !a.id().equals(c.filing().accountId))
        .anyMatch(a -> together || a.kind() == kind);
  }
}
