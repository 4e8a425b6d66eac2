package org.juzhen.filing;

import java.util.Map;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.UnitKind;

/**
 * What a place forbids, whatever the papers say (前置条件). Asked when a filing is handed in; each
 * refusal names the clause.
 */
final class FilingGuards {
  private FilingGuards() {}

  /** The rules that the guards of a kind ask for. */
  static RuleKey[] rules(FilingKind kind) {
    return switch (kind) {
      case OPEN -> OpeningGuards.RULES;
      case SUSPEND -> OfflineGuards.RULES;
      case CLOSE ->
          new RuleKey[] {
            RuleKey.CLOSE_REASONS, RuleKey.GOVERNMENT_MAIN_CLOSABLE, RuleKey.CLOSE_FINAL_LEVEL
          };
      case CHANGE -> new RuleKey[] {RuleKey.OPEN_MODE, RuleKey.GOVERNMENT_MAIN_CLOSABLE};
      case RESUME, DEREGISTER, EXIT -> new RuleKey[] {};
    };
  }

  /** Says no unless the place lets it be handed in. */
  static void must(FilingCase c) {
    mustSuitItsCause(c.filing());
    mustBeOfTheAccount(c);
    switch (c.filing().kind) {
      case OPEN -> {
        OpeningGuards.must(c);
        mustBeTheOnlyMain(c);
      }
      case SUSPEND -> OfflineGuards.must(c);
      case CLOSE -> mustClose(c);
      case CHANGE -> {
        mustRegisterFirst(c);
        mustKeepItsMain(c);
      }
      case RESUME, DEREGISTER, EXIT -> {}
    }
  }

  private static void mustSuitItsCause(Filing filing) {
    FilingCause cause = filing.particulars.cause();
    if (cause != null && !cause.suits(filing.kind)) {
      throw FilingProblem.CAUSE_OF_ANOTHER_KIND
          .with("cause", cause)
          .field("particulars.cause", "WRONG_VALUE");
    }
  }

  /** The account may have moved on since the draft; what stopped at once stands still already. */
  private static void mustBeOfTheAccount(FilingCase c) {
    boolean back = c.filing().isSudden() && c.filing().round > 0;
    if (c.account() != null && !back && !c.filing().kind.takes(c.account().status())) {
      throw FilingProblem.ACCOUNT_NOT_FILEABLE.with("status", c.account().status());
    }
  }

  /** A government's main account stays, unless the province itself decides. */
  private static void mustClose(FilingCase c) {
    FilingCause cause = c.filing().particulars.cause();
    if (cause != null
        && c.rules().says(RuleKey.CLOSE_REASONS)
        && !c.rules().list(RuleKey.CLOSE_REASONS).contains(cause.name())) {
      throw c.no(FilingProblem.CAUSE_NOT_ALLOWED, RuleKey.CLOSE_REASONS, Map.of("cause", cause))
          .field("particulars.cause", "WRONG_VALUE");
    }
    mustGoOnElsewhere(c.target());
    if (mainStays(c) && !c.filing().particulars.asksException()) {
      throw c.no(FilingProblem.MAIN_ACCOUNT_STAYS, RuleKey.GOVERNMENT_MAIN_CLOSABLE);
    }
  }

  /** What goes on in its place has to be in use itself. */
  static void mustGoOnElsewhere(Account target) {
    if (target != null && !target.status().mayPost()) {
      throw FilingProblem.TARGET_NOT_IN_USE
          .with("name", target.name())
          .with("status", target.status())
          .field("particulars.targetAccountId", "WRONG_VALUE");
    }
  }

  private static boolean mainStays(FilingCase c) {
    return c.account().main()
        && c.unit().kind() == UnitKind.GOVERNMENT
        && !c.rules().isTrue(RuleKey.GOVERNMENT_MAIN_CLOSABLE);
  }

  /** Or the mark would be taken off first and the account closed like any other afterwards. */
  private static void mustKeepItsMain(FilingCase c) {
    AccountWords words = c.filing().words;
    boolean own = c.account().unitId().equals(c.unit().id()) && c.unit().endedOn() == null;
    boolean leaves = Boolean.FALSE.equals(words.main()) || words.unitId() != null;
    if (own && leaves && c.main() == null && mainStays(c)) {
      throw c.no(FilingProblem.MAIN_ACCOUNT_STAYS, RuleKey.GOVERNMENT_MAIN_CLOSABLE)
          .field(words.unitId() == null ? "changes.main" : "changes.unitId", "WRONG_VALUE");
    }
  }

  /** One account stands for a government; another one takes its place by a change. */
  private static void mustBeTheOnlyMain(FilingCase c) {
    boolean second = Boolean.TRUE.equals(c.filing().words.main()) && c.main() != null;
    if (second && c.unit().kind() == UnitKind.GOVERNMENT) {
      throw FilingProblem.MAIN_ACCOUNT_TAKEN
          .with("name", c.unit().name())
          .with("main", c.main().name())
          .field("account.main", "TAKEN");
    }
  }

  /** Where opening is approved, an agreed account comes to life by its registration alone. */
  private static void mustRegisterFirst(FilingCase c) {
    boolean agreed = c.account().status() == AccountStatus.APPROVED;
    if (agreed
        && c.filing().words.platformId() != null
        && ApprovalRoute.approves(c.rules(), RuleKey.OPEN_MODE)) {
      throw c.no(FilingProblem.REGISTER_FIRST, RuleKey.OPEN_MODE)
          .field("changes.platformId", "WRONG_VALUE");
    }
  }
}
