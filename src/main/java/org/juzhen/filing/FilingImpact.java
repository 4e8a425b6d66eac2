package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleChange;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleGroup;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleReach;

/**
 * Clocks that run and filings under way keep the values by which they began; what is not handed in
 * yet is judged by the new one (备案与计时).
 */
@ApplicationScoped
class FilingImpact implements RuleImpact {
  private static final String CLOCKS =
      "select c.account_name, case when c.filing_id is null then '/accounts/' || c.account_id"
          + " else '/filings/' || c.filing_id end, count(*) over () from filing_clock c"
          + " join unit u on u.id = c.unit_id where u.path like ?1 and c.rule_key = ?2"
          + " and c.ended_at is null order by c.due_at, c.id";

  private static final String FILINGS =
      "select f.account_name, '/filings/' || f.id, count(*) over () from filing f"
          + " join unit u on u.id = f.unit_id where u.path like ?1"
          + " and f.kind = any (cast(?2 as text[])) and f.state = any (cast(?3 as text[]))"
          + " and not f.historic order by f.id";

  private static final String EXHAUSTED =
      "select max(f.account_name), '/accounts/' || f.account_id, count(*) over ()"
          + " from filing f join unit u on u.id = f.unit_id where u.path like ?1"
          + " and f.kind = 'SUSPEND' and f.state = 'FILED'"
          + " and extract(year from f.filed_on) = ?2"
          + " group by f.account_id having count(*) >= ?3 order by f.account_id";

  private final HubClock clock;

  FilingImpact(HubClock clock) {
    this.clock = clock;
  }

  @Override
  public Uni<List<RuleEffect>> of(RuleChange change) {
    List<RuleEffect> found = new ArrayList<>();
    return clocks(change)
        .invoke(effect -> add(found, effect))
        .chain(x -> filings(change))
        .invoke(effect -> add(found, effect))
        .chain(x -> exhausted(change))
        .invoke(effect -> add(found, effect))
        .replaceWith(found);
  }

  private static void add(List<RuleEffect> found, RuleEffect effect) {
    if (effect != null) {
      found.add(effect);
    }
  }

  /** The alarm of a pause lies in the clock of its greatest length. */
  private static Uni<RuleEffect> clocks(RuleChange change) {
    RuleKey key =
        change.key() == RuleKey.TEMP_OFFLINE_ALARM_DAYS
            ? RuleKey.TEMP_OFFLINE_MAX_DAYS
            : change.key();
    return RuleReach.frozen(What.CLOCKS, CLOCKS, change.below(), key.name())
        .map(effect -> effect.count() == 0 && !isTimed(key) ? null : effect);
  }

  private static boolean isTimed(RuleKey key) {
    return switch (key) {
      case LEVEL_DECISION_WORKING_DAYS,
          GO_LIVE_YEARS,
          FILE_WORKING_DAYS,
          TEMP_OFFLINE_MAX_DAYS,
          EMERGENCY_REPORT_HOURS,
          DEREGISTER_CHASE_DAYS,
          EXIT_CLEANUP_MONTHS,
          REGULARISE_WORKING_DAYS,
          REORGANISATION_DAYS ->
          true;
      default -> false;
    };
  }

  /** Levels were written down when a filing was handed in; everything else is asked anew. */
  private static Uni<RuleEffect> filings(RuleChange change) {
    String[] kinds = kinds(change.key().group());
    if (kinds == null || isTimed(change.key())) {
      return Uni.createFrom().nullItem();
    }
    String name = change.key().name();
    boolean levels =
        name.endsWith("_MODE")
            || name.endsWith("_FINAL_LEVEL")
            || change.key() == RuleKey.EMERGENCY_REPORT_LEVEL;
    return levels
        ? RuleReach.frozen(
            What.APPROVALS, FILINGS, change.below(), kinds, new String[] {"IN_APPROVAL"})
        : RuleReach.judged(
            What.DRAFTS, FILINGS, change.below(), kinds, new String[] {"DRAFT", "RETURNED"});
  }

  private static String[] kinds(RuleGroup group) {
    return switch (group) {
      case OPENING -> new String[] {"OPEN"};
      case CHANGING -> new String[] {"CHANGE"};
      case CLOSING -> new String[] {"CLOSE", "DEREGISTER"};
      case OFFLINE -> new String[] {"SUSPEND", "RESUME"};
      case EXIT -> new String[] {"EXIT"};
      default -> null;
    };
  }

  private Uni<RuleEffect> exhausted(RuleChange change) {
    return change.key() == RuleKey.TEMP_OFFLINE_PER_YEAR
        ? RuleReach.judged(
            What.EXHAUSTED,
            EXHAUSTED,
            change.below(),
            clock.today().getYear(),
            change.after().number())
        : Uni.createFrom().nullItem();
  }
}
