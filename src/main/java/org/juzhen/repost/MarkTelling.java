package org.juzhen.repost;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.EventType;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.roster.WatchDesk;

/**
 * Tells of duties that are still owed: by day those whose turn it is, at night and on days off
 * whoever is on watch there, and where nobody is, again those whose turn it is.
 */
@ApplicationScoped
class MarkTelling {
  private final NoticeDesk notices;
  private final OutboxDesk outbox;
  private final Accounts accounts;
  private final Units units;
  private final WatchDesk watches;
  private final WorkingDays days;
  private final HubClock clock;

  MarkTelling(
      NoticeDesk notices,
      OutboxDesk outbox,
      Accounts accounts,
      Units units,
      WatchDesk watches,
      WorkingDays days,
      HubClock clock) {
    this.notices = notices;
    this.outbox = outbox;
    this.accounts = accounts;
    this.units = units;
    this.watches = watches;
    this.days = days;
    this.clock = clock;
  }

  /** What is said, and whether it is night. */
  private record Said(Duty duty, Mark mark, int percent, String account, boolean night) {
    String kind() {
      return mark.isLast()
          ? duty.wasOverOnArrival() ? "DUTY_ARRIVED_LATE" : "DUTY_OVER"
          : "DUTY_" + mark.name();
    }

    String once() {
      return "duty:" + duty.articleId + ":" + duty.version + ":" + duty.accountId + ":" + mark;
    }

    NoticeOrder to(UUID person, UUID unit, Role role) {
      return new NoticeOrder(
          kind(),
          person,
          unit,
          role,
          List.of(account, String.valueOf(percent)),
          "/articles/" + duty.articleId,
          once());
    }
  }

  /** Tells whoever this mark of the duty is for. */
  Uni<Void> mark(Duty duty, Mark mark, Map<RuleKey, RuleValue> rules) {
    Instant now = clock.now();
    int percent = Marks.of(rules, duty.tier).percent(mark);
    boolean night = Night.of(rules).isAt(now, days::isWorkingDay);
    return units
        .required(duty.unitId)
        .chain(
            unit ->
                accounts
                    .required(duty.accountId)
                    .map(account -> new Said(duty, mark, percent, account.name(), night))
                    .chain(said -> all(said, unit)))
        .chain(x -> outbox.emit(EventType.DUTY_REMINDED, duty.unitId, event(duty, percent)));
  }

  private Uni<Void> all(Said said, Unit unit) {
    return Multi.createFrom()
        .iterable(said.mark().told())
        .onItem()
        .transformToUniAndConcatenate(
            role ->
                tell(said, role == Role.SUPERVISOR ? unit.supervisingUnitId() : unit.id(), role)
                    .replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> tell(Said said, UUID unit, Role role) {
    if (unit == null) {
      return Uni.createFrom().voidItem();
    }
    return (said.night()
            ? watches.onDuty(unit, clock.now())
            : Uni.createFrom().item(List.<UUID>of()))
        .chain(
            watching ->
                watching.isEmpty()
                    ? notices.tell(said.to(null, unit, role))
                    : each(said, watching));
  }

  private Uni<Void> each(Said said, List<UUID> watching) {
    return Multi.createFrom()
        .iterable(watching)
        .onItem()
        .transformToUniAndConcatenate(
            person -> notices.tell(said.to(person, null, null)).replaceWith(true))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static Map<String, Object> event(Duty duty, int percent) {
    return Map.of(
        "dutyId",
        duty.id,
        "articleId",
        duty.articleId,
        "accountId",
        duty.accountId,
        "percent",
        percent,
        "state",
        duty.state.name(),
        "dueAt",
        duty.dueAt.toString());
  }
}
