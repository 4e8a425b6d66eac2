package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.repost.Night;
import org.juzhen.repost.outdated.OutdatedMaking.Demand;
import org.juzhen.roster.WatchDesk;

/**
 * Tells at once that an article asks for the posts from it: those who write, and at night whoever
 * is on watch as well. Joins the caller's transaction.
 */
@ApplicationScoped
class OutdatedTelling {
  static final String CONCERNED =
      "select distinct unit_id from outdated_post where article_id = ?1 and state <> 'DONE'";

  private final NoticeDesk notices;
  private final WatchDesk watches;
  private final Rules rules;
  private final WorkingDays days;
  private final HubClock clock;

  OutdatedTelling(
      NoticeDesk notices, WatchDesk watches, Rules rules, WorkingDays days, HubClock clock) {
    this.notices = notices;
    this.watches = watches;
    this.rules = rules;
    this.days = days;
    this.clock = clock;
  }

  /** All units whose accounts show what the article says no more. */
  Uni<Void> asked(Demand demand, String title) {
    return Sql.of(CONCERNED)
        .with(demand.article())
        .list(UUID.class)
        .chain(
            units ->
                units.isEmpty() ? Uni.createFrom().voidItem() : tell(order(demand, title), units));
  }

  private Uni<Void> tell(NoticeOrder order, List<UUID> units) {
    return notices
        .tellAt(order, units)
        .chain(x -> rules.values(units, Night.KEYS))
        .map(said -> units.stream().filter(u -> isNight(said.get(u))).toList())
        .chain(dark -> watches.onDuty(dark, clock.now()))
        .chain(persons -> notices.tellThese(order, persons));
  }

  /** Of an end nobody is told twice: the word for once is that of whoever tells of withdrawals. */
  private static NoticeOrder order(Demand demand, String title) {
    boolean gone = demand.kind() == OutdatedKind.TAKE_DOWN;
    return NoticeOrder.toRole(
        gone ? "ARTICLE_WITHDRAWN" : "ARTICLE_CORRECTED",
        null,
        Role.EDITOR,
        List.of(title),
        "/articles/" + demand.article(),
        (gone ? "withdrawn:" : "corrected:") + demand.article() + ":" + demand.version());
  }

  /** Days off count as night. */
  boolean isNight(Map<RuleKey, RuleValue> said) {
    return Night.of(said).isAt(clock.now(), days::isWorkingDay);
  }
}
