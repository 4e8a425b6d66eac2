package org.juzhen.repost.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.channel.ChannelState;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Account;
import org.juzhen.repost.plan.Standing.Used;
import org.juzhen.repost.planner.Means;
import org.juzhen.repost.planner.Owed;
import org.juzhen.repost.planner.Pin;
import org.juzhen.repost.planner.Situation;
import org.juzhen.repost.planner.Span;
import org.juzhen.repost.planner.Way;

/** Says of each account, as it stands, what the planner has to know; plain functions. */
final class Situations {
  /**
   * Articles in one call of the sending. Platforms take more, but the hub sends one text a call; a
   * plan promises nothing that sending cannot do.
   */
  private static final int SENT_TOGETHER = 1;

  private final Standing standing;
  private final Predicate<LocalDate> workingDay;
  private final Map<Set<String>, List<Span>> open = new HashMap<>();

  Situations(Standing standing, Predicate<LocalDate> workingDay) {
    this.standing = standing;
    this.workingDay = workingDay;
  }

  Situation of(Account account) {
    PlatformRule pushed =
        PlatformRule.push(standing.platforms(), account.platform(), account.kind());
    PlatformRule alone =
        PlatformRule.single(standing.platforms(), account.platform(), account.kind());
    PostingWish wish = standing.wishes().getOrDefault(account.id(), PostingWish.NONE);
    return new Situation(
        standing.now(),
        owed(account, alone),
        pushed == null ? null : push(account, pushed, wish),
        single(account, alone, pushed != null),
        pins(account, pushed != null),
        wish.wish());
  }

  private Means push(Account account, PlatformRule rule, PostingWish wish) {
    List<Instant> used = used(account, Used::push);
    return means(Way.PUSH, rule, true, used, confirmed(quiet(account), wish));
  }

  private List<Span> confirmed(List<Span> awake, PostingWish wish) {
    Predicate<LocalDate> there = wish.workingDays() ? workingDay : day -> true;
    return wish.confirmFrom() == null
        ? awake
        : OpenHours.within(awake, wish.confirmFrom(), wish.confirmUntil(), there, standing.now());
  }

  /** Where there is no working connection, a person does it; what it counts for stays the same. */
  private Means single(Account account, PlatformRule rule, boolean canPush) {
    boolean fulfils = !canPush || standing.rule(account, RuleKey.UNPUSHED_FULFILS).isTrue();
    Way way = byMachine(account) ? rule.way() : Way.BY_HAND;
    return means(way, rule, fulfils, used(account, u -> !canPush || !u.push()), quiet(account));
  }

  private boolean byMachine(Account account) {
    return standing.channels().get(account.id()) == ChannelState.WORKING;
  }

  private static Means means(
      Way way, PlatformRule rule, boolean fulfils, List<Instant> used, List<Span> open) {
    int together = Math.min(rule.together(), SENT_TOGETHER);
    return new Means(way, rule.visibility(), fulfils, together, rule.quotas(), used, open);
  }

  private List<Span> quiet(Account account) {
    Set<String> quiet = standing.rule(account, RuleKey.QUIET_HOURS).items();
    return open.computeIfAbsent(
        quiet,
        hours ->
            OpenHours.outside(
                hours.stream()
                    .map(h -> Integer.valueOf(h.substring("HOUR_".length())))
                    .collect(Collectors.toSet()),
                standing.now()));
  }

  /** What has been used, without what is pinned: the planner counts that itself. */
  private List<Instant> used(Account account, Predicate<Used> counts) {
    Set<UUID> pinned = new HashSet<>();
    standing.owedBy(account).stream()
        .filter(o -> o.delivery() != null)
        .forEach(o -> pinned.add(o.delivery().id()));
    return standing.used().getOrDefault(account.id(), List.of()).stream()
        .filter(u -> !pinned.contains(u.delivery()))
        .filter(counts)
        .map(Used::at)
        .toList();
  }

  private List<Owed> owed(Account account, PlatformRule rule) {
    ReviewForecast forecast = standing.forecast(account);
    return standing.owedBy(account).stream()
        .filter(o -> o.pin() == null && o.delivery() == null)
        .map(
            o ->
                new Owed(
                    o.duty(),
                    o.urgency(),
                    o.cleared()
                        ? standing.now()
                        : forecast.ready(standing.now(), o.submitted(), o.time()),
                    o.due().minus(rule.takes())))
        .toList();
  }

  /** What somebody scheduled goes before what was only pinned: it is on its way. */
  private List<Pin> pins(Account account, boolean canPush) {
    List<OwedRow> owed = standing.owedBy(account);
    Stream<Pin> sent =
        owed.stream()
            .filter(o -> o.delivery() != null)
            .collect(Collectors.groupingBy(OwedRow::delivery))
            .entrySet()
            .stream()
            .map(
                e ->
                    new Pin(
                        way(e.getKey(), account, canPush), e.getKey().at(), duties(e.getValue())));
    Stream<Pin> pinned =
        owed.stream()
            .filter(o -> o.delivery() == null && o.pin() != null)
            .map(o -> new Pin(o.pin().way(), o.pin().at(), List.of(o.duty())));
    return Stream.concat(sent, pinned).toList();
  }

  private Way way(OwedRow.Delivery delivery, Account account, boolean canPush) {
    if (canPush && delivery.push()) {
      return Way.PUSH;
    }
    return delivery.byHand() || !byMachine(account) ? Way.BY_HAND : Way.PUBLISH;
  }

  private static List<UUID> duties(List<OwedRow> rows) {
    return rows.stream().map(OwedRow::duty).sorted().toList();
  }
}
