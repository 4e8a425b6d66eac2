package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.SponsorRules;

/**
 * Where a filing is handed in (受理): it is complete, the place allows it, and it goes its way. Works
 * in the desk's transaction.
 */
@ApplicationScoped
class FilingCounter {
  private final FilingCases cases;
  private final ApprovalRoute route;
  private final RuleShelf rules;
  private final SponsorRules sponsors;
  private final Accounts accounts;
  private final OfflineRoom offline;
  private final FilingTimers timers;
  private final FilingNews news;

  FilingCounter(
      FilingCases cases,
      ApprovalRoute route,
      RuleShelf rules,
      SponsorRules sponsors,
      Accounts accounts,
      OfflineRoom offline,
      FilingTimers timers,
      FilingNews news) {
    this.cases = cases;
    this.route = route;
    this.rules = rules;
    this.sponsors = sponsors;
    this.accounts = accounts;
    this.offline = offline;
    this.timers = timers;
    this.news = news;
  }

  /**
   * Says no to what this place forbids, whatever the papers say, and to what is not complete. What
   * is quoted from the past is not measured.
   */
  Uni<Void> mustPass(Filing filing) {
    return filing.historic
        ? Uni.createFrom().voidItem()
        : mustSponsor(filing)
            .chain(x -> cases.of(filing))
            .invoke(FilingGuards::must)
            .chain(c -> rules.of(filing.unitId, FilingRequirements.rules(filing.kind)))
            .invoke(place -> mustBeComplete(FilingRequirements.missing(filing, place)))
            .replaceWithVoid();
  }

  /**
   * Who may have it, and who may run it: an agreement that ran out stops an opening or a change.
   */
  private Uni<Void> mustSponsor(Filing filing) {
    return filing.kind == FilingKind.OPEN || filing.kind == FilingKind.CHANGE
        ? asked(filing).chain(words -> sponsors.mustAllow(sponsor(filing), words, filing.accountId))
        : Uni.createFrom().voidItem();
  }

  /** Another sponsor takes over what is there, as if it opened it. */
  private Uni<AccountWords> asked(Filing filing) {
    boolean moves = filing.kind == FilingKind.CHANGE && filing.words.unitId() != null;
    return moves
        ? accounts
            .required(filing.accountId)
            .map(account -> account.words().withoutDetails().over(filing.words))
        : Uni.createFrom().item(filing.words);
  }

  private static UUID sponsor(Filing filing) {
    return filing.words.unitId() == null ? filing.unitId : filing.words.unitId();
  }

  private static void mustBeComplete(List<Missing> missing) {
    if (missing.isEmpty()) {
      return;
    }
    var problem =
        FilingProblem.FILING_INCOMPLETE
            .with("missing", missing)
            .with("basis", missing.get(0).basis());
    missing.forEach(m -> problem.field(m.what(), "REQUIRED"));
    throw problem;
  }

  /**
   * Asked again before it takes effect: the unit, its accounts and the days go on while a filing
   * waits. What is quoted from the past is not measured.
   */
  Uni<Void> mustStillPass(Filing filing) {
    return filing.historic
        ? Uni.createFrom().voidItem()
        : mustSponsor(filing)
            .chain(x -> cases.of(filing))
            .invoke(FilingGuards::must)
            .chain(x -> mustBeReported(filing));
  }

  /** What had to stop at once is agreed to when its report is there. */
  private Uni<Void> mustBeReported(Filing filing) {
    return filing.isSudden()
        ? rules
            .of(filing.unitId, FilingRequirements.rules(filing.kind))
            .invoke(place -> mustBeComplete(FilingRequirements.missing(filing, place)))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /** Copies the levels and tells the first; what had to stop at once stands still from now on. */
  Uni<Void> handIn(Actor by, Filing filing) {
    return route
        .copyLevels(filing)
        .chain(level -> news.waits(filing, level))
        .chain(x -> timers.levelTurn(filing))
        .chain(x -> filing.isSudden() ? offline.atOnce(by, filing) : Uni.createFrom().voidItem());
  }

  /** Whoever stopped at once and takes the report back, or is refused, comes back. */
  Uni<Void> takeBack(Actor by, Filing filing) {
    return timers
        .end(filing, FilingTimer.LEVEL_DECISION, FilingTimer.EMERGENCY_REPORT)
        .chain(
            x ->
                filing.isSudden() && filing.round > 0
                    ? offline.undo(by, filing)
                    : Uni.createFrom().voidItem());
  }
}
