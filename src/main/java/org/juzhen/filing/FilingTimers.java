package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.filing.FilingClock.Span;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;

/** Starts and stops the clocks of filings by the rules of the place. Works in the desk's turn. */
@ApplicationScoped
class FilingTimers {
  private final FilingClocks clocks;
  private final Rules rules;
  private final WorkingDays calendar;
  private final HubClock clock;

  FilingTimers(FilingClocks clocks, Rules rules, WorkingDays calendar, HubClock clock) {
    this.clocks = clocks;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A level's turn begins; the clock of the level before it stops. */
  Uni<Void> levelTurn(Filing filing) {
    return end(filing, FilingTimer.LEVEL_DECISION)
        .chain(
            x ->
                start(
                    FilingTimer.LEVEL_DECISION,
                    filing,
                    RuleKey.LEVEL_DECISION_WORKING_DAYS,
                    this::span));
  }

  /** The year in which an agreed account has to go live. */
  Uni<Void> goLive(Filing filing) {
    return start(FilingTimer.GO_LIVE, filing, RuleKey.GO_LIVE_YEARS, this::span);
  }

  Uni<Void> emergencyReport(Filing filing) {
    return start(FilingTimer.EMERGENCY_REPORT, filing, RuleKey.EMERGENCY_REPORT_HOURS, this::span);
  }

  /** What was approved and is in use now has to be filed as well. */
  Uni<Void> record(Filing filing) {
    return start(FilingTimer.RECORD, filing, RuleKey.FILE_WORKING_DAYS, this::span);
  }

  Uni<Void> deregistration(Filing filing) {
    return start(FilingTimer.DEREGISTRATION, filing, RuleKey.DEREGISTER_CHASE_DAYS, this::span);
  }

  Uni<Void> exitCleanup(Filing filing) {
    return start(FilingTimer.EXIT_CLEANUP, filing, RuleKey.EXIT_CLEANUP_MONTHS, this::span);
  }

  /** The account goes offline on its first day. */
  Uni<Void> offlineBegins(Filing filing) {
    Instant first = startOf(filing.particulars.startsOn());
    return start(
        FilingTimer.OFFLINE_BEGINS,
        filing,
        RuleKey.TEMP_OFFLINE_MAX_DAYS,
        rule -> Span.of(clock.now(), first));
  }

  /** The days offline run out on the last day that was planned. */
  Uni<Void> offline(Filing filing) {
    return filing.particulars.endsOn() == null
        ? Uni.createFrom().voidItem()
        : rules
            .value(filing.unitId, RuleKey.TEMP_OFFLINE_ALARM_DAYS)
            .chain(
                alarm ->
                    start(
                        FilingTimer.OFFLINE,
                        filing,
                        RuleKey.TEMP_OFFLINE_MAX_DAYS,
                        longest -> offlineSpan(filing, longest, alarm)));
  }

  /** The alarm lies as long before the end as it does in the longest pause of the place. */
  private static Span offlineSpan(Filing filing, RuleValue longest, RuleValue alarm) {
    LocalDate first = filing.particulars.startsOn();
    LocalDate last = filing.particulars.endsOn();
    Instant end = WorkingDays.endOf(last);
    if (silent(alarm) || alarm.number() >= longest.number()) {
      return Span.of(startOf(first), end);
    }
    LocalDate warned = last.minusDays((long) longest.number() - alarm.number());
    return new Span(startOf(first), warned.isAfter(first) ? startOf(warned) : null, end);
  }

  /** An account that patrol found. */
  Uni<Void> regularisation(UUID unit, UUID account, String name) {
    return ofAccount(
        FilingTimer.REGULARISATION,
        new Owner(unit, account, name),
        RuleKey.REGULARISE_WORKING_DAYS,
        this::span);
  }

  /** An account whose unit ended. */
  Uni<Void> reorganisation(UUID unit, UUID account, String name) {
    return ofAccount(
        FilingTimer.REORGANISATION,
        new Owner(unit, account, name),
        RuleKey.REORGANISATION_DAYS,
        this::span);
  }

  Uni<Void> end(Filing filing, FilingTimer... timers) {
    return clocks.end(filing.id, List.of(timers), clock.now());
  }

  Uni<Void> endOfAccount(UUID account, FilingTimer... timers) {
    return clocks.endOfAccount(account, List.of(timers), clock.now());
  }

  private Uni<Void> start(
      FilingTimer timer, Filing filing, RuleKey key, Function<RuleValue, Span> span) {
    return rules
        .value(filing.unitId, key)
        .chain(
            rule ->
                silent(rule)
                    ? Uni.createFrom().voidItem()
                    : clocks
                        .persist(new FilingClock(timer, filing, span.apply(rule), rule))
                        .replaceWithVoid());
  }

  private Uni<Void> ofAccount(
      FilingTimer timer, Owner owner, RuleKey key, Function<RuleValue, Span> span) {
    return rules
        .value(owner.unit, key)
        .chain(
            rule ->
                silent(rule)
                    ? Uni.createFrom().voidItem()
                    : clocks
                        .persist(
                            new FilingClock(timer, owner.unit, owner.name, span.apply(rule), rule)
                                .of(owner.account))
                        .replaceWithVoid());
  }

  private static boolean silent(RuleValue rule) {
    return rule == null || rule.value().isBlank();
  }

  /** From now on as long as the rule says, counted as every other deadline. */
  Span span(RuleValue rule) {
    Instant now = clock.now();
    return Span.of(now, calendar.due(rule, now));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(HubClock.ZONE).toInstant();
  }

  private record Owner(UUID unit, UUID account, String name) {}
}
