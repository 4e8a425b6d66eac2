package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.EventType;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.notify.OutboxDesk.Event;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;
import org.juzhen.repost.DutyNotices.Said;

/**
 * Tells of duties that are still owed: by day those whose turn it is, at night and on days off
 * whoever is on watch there, and where nobody is, again those whose turn it is.
 */
@ApplicationScoped
class MarkTelling {
  private final DutyNotices notices;
  private final OutboxDesk outbox;
  private final WorkingDays days;
  private final HubClock clock;

  MarkTelling(DutyNotices notices, OutboxDesk outbox, WorkingDays days, HubClock clock) {
    this.notices = notices;
    this.outbox = outbox;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A duty and the mark that its time has come to.
   *
   * @param told whoever has to learn it, those of the marks skipped too
   */
  record Reached(Duty duty, Mark mark, List<Role> told) {
    String kind() {
      if (!mark.isLast()) {
        return told.equals(mark.told()) ? "REPOST_" + mark.name() : "REPOST_BEHIND";
      }
      return !duty.wasOverOnArrival()
          ? "REPOST_OVER"
          : duty.isLateFromThePortal() ? "REPOST_ARRIVED_LATE" : "REPOST_CLASSED_LATE";
    }
  }

  /**
   * Tells whoever these marks are for.
   *
   * @param rules what each unit's place says
   */
  Uni<Void> mark(List<Reached> reached, Map<UUID, Map<RuleKey, RuleValue>> rules) {
    Instant now = clock.now();
    List<Said> said = reached.stream().map(r -> said(r, rules.get(r.duty().unitId), now)).toList();
    return notices
        .tell(said)
        .chain(
            x ->
                outbox.emit(
                    EventType.DUTY_REMINDED, said.stream().map(MarkTelling::event).toList()));
  }

  private Said said(Reached reached, Map<RuleKey, RuleValue> rules, Instant now) {
    return new Said(
        reached.duty(),
        reached.kind(),
        Marks.of(rules, reached.duty().tier).percent(reached.mark()),
        reached.told(),
        "/articles/" + reached.duty().articleId,
        Night.of(rules).isAt(now, days::isWorkingDay));
  }

  private static Event event(Said said) {
    Duty duty = said.duty();
    return new Event(
        duty.unitId,
        Map.of(
            "dutyId",
            duty.id,
            "articleId",
            duty.articleId,
            "accountId",
            duty.accountId,
            "percent",
            said.percent(),
            "state",
            duty.state.name(),
            "dueAt",
            duty.dueAt.toString()));
  }
}
