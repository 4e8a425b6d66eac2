package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * What was approved is filed as well where the place asks for it (开通后备案): a government with the
 * unit above it, a department at its own level, both of which supervise it. Works in the desk's
 * turn.
 */
@ApplicationScoped
class RecordAfterApproval {
  private final Units units;
  private final RuleShelf rules;
  private final FilingTimers timers;
  private final FilingNews news;

  RecordAfterApproval(Units units, RuleShelf rules, FilingTimers timers, FilingNews news) {
    this.units = units;
    this.rules = rules;
    this.timers = timers;
    this.news = news;
  }

  /** The approved account is in use: from now on the filing is owed, and its time runs. */
  Uni<Void> owed(Filing filing) {
    return rules
        .of(filing.unitId, RuleKey.OPEN_MODE, RuleKey.FILE_AFTER_APPROVAL)
        .chain(place -> asks(place) ? start(filing) : Uni.createFrom().voidItem());
  }

  private static boolean asks(PlaceRules place) {
    return ApprovalRoute.approves(place, RuleKey.OPEN_MODE)
        && place.demands(RuleKey.FILE_AFTER_APPROVAL);
  }

  /** Nobody files with itself: the highest unit here owes nothing. */
  private Uni<Void> start(Filing filing) {
    return units
        .required(filing.unitId)
        .map(Unit::supervisingUnitId)
        .invoke(above -> filing.recordUnitId = above)
        .chain(above -> above == null ? Uni.createFrom().voidItem() : timers.record(filing));
  }

  /** The unit with which it was filed hears of it. */
  Uni<Void> told(Filing filing) {
    return filing.statement() == FilingAction.RECORD
        ? news.recorded(filing)
        : Uni.createFrom().voidItem();
  }
}
