package org.juzhen.repost.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Standing standing;
  private final Predicate<LocalDate> workingDay;
  private final Map<Set<String>, List<Span>> open = new HashMap<>();
  private final Map<UUID, Crew> crews = new HashMap<>();

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
        pins(account, pushed),
        wish.wish());
  }

  private Means push(Account account, PlatformRule rule, PostingWish wish) {
    List<Instant> used = used(account, u -> u.push() && !isOpen(u));
    return means(
        new Limits(Way.PUSH, rule, true, used),
        confirmed(account, quiet(account), wish),
        confirmed(account, urgent(account), wish));
  }

  /** Who confirms the account's mass sends; null where it names nobody. */
  Crew crew(Account account) {
    List<Confirmer> named = standing.confirmers().get(account.id());
    return named == null
        ? null
        : crews.computeIfAbsent(account.id(), x -> new Crew(named, workingDay, standing.now()));
  }

  /** Whom the account names counts; only where it names nobody its own clock times do. */
  private List<Span> confirmed(Account account, List<Span> awake, PostingWish wish) {
    Crew crew = crew(account);
    if (crew != null) {
      return OpenHours.both(awake, crew.open());
    }
    Predicate<LocalDate> there = wish.workingDays() ? workingDay : day -> true;
    return wish.confirmFrom() == null
        ? awake
        : OpenHours.within(awake, wish.confirmFrom(), wish.confirmUntil(), there, standing.now());
  }

  /** Where there is no working connection, a person does it; what it counts for stays the same. */
  private Means single(Account account, PlatformRule rule, boolean canPush) {
    boolean fulfils = !canPush || standing.rule(account, RuleKey.UNPUSHED_FULFILS).isTrue();
    Way way = byMachine(account) ? rule.way() : Way.BY_HAND;
    List<Instant> used = used(account, u -> !canPush || !u.push());
    return means(new Limits(way, rule, fulfils, used), quiet(account), urgent(account));
  }

  private boolean byMachine(Account account) {
    return standing.channels().get(account.id()) == ChannelState.WORKING;
  }

  /** All of a way but its hours. */
  private record Limits(Way way, PlatformRule rule, boolean fulfils, List<Instant> used) {}

  private static Means means(Limits of, List<Span> open, List<Span> urgentOpen) {
    return new Means(
        of.way(),
        of.rule().visibility(),
        of.fulfils(),
        of.rule().together(),
        of.rule().quotas(),
        of.used(),
        open,
        urgentOpen);
  }

  /** Hours for emergencies: all, where the place lets them pass; who confirms has to be there. */
  private List<Span> urgent(Account account) {
    return standing.rule(account, RuleKey.EMERGENCY_PASSES_QUIET).isTrue()
        ? Span.ALWAYS
        : quiet(account);
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

  private List<Instant> used(Account account, Predicate<Used> counts) {
    return used(account).filter(counts).map(Used::at).toList();
  }

  /** What has been used, without what is pinned: the planner counts that itself. */
  private Stream<Used> used(Account account) {
    Set<UUID> pinned = new HashSet<>();
    standing.owedBy(account).stream()
        .filter(o -> o.delivery() != null)
        .forEach(o -> pinned.add(o.delivery().id()));
    return standing.used().getOrDefault(account.id(), List.of()).stream()
        .filter(u -> !pinned.contains(u.delivery()));
  }

  /** Nobody owes what it carries, but what somebody owes can go along. */
  private boolean isOpen(Used used) {
    return used.push() && used.open() && !used.at().isBefore(standing.now());
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

  /**
   * What somebody scheduled goes before what was only pinned: it is on its way. Pushes that are
   * only planned take others along.
   */
  private List<Pin> pins(Account account, PlatformRule pushed) {
    Stream<Pin> planned = used(account).filter(this::isOpen).map(u -> free(u, pushed));
    Stream<Pin> sent = byDelivery(account).values().stream().map(d -> sent(d, account, pushed));
    return Stream.of(planned, sent, fixed(account, pushed)).flatMap(x -> x).toList();
  }

  private static Pin free(Used used, PlatformRule pushed) {
    int most = pushed == null ? 1 : pushed.together();
    return new Pin(Way.PUSH, used.at(), List.of(), most - used.articles(), used.articles());
  }

  private Map<UUID, List<OwedRow>> byDelivery(Account account) {
    return standing.owedBy(account).stream()
        .filter(o -> o.delivery() != null)
        .collect(Collectors.groupingBy(o -> o.delivery().id(), TreeMap::new, Collectors.toList()));
  }

  private Pin sent(List<OwedRow> duties, Account account, PlatformRule pushed) {
    OwedRow.Delivery delivery = duties.get(0).delivery();
    Way way = way(delivery, account, pushed != null);
    int room = way == Way.PUSH && delivery.open() ? pushed.together() - delivery.articles() : 0;
    int others = Math.max(0, delivery.articles() - duties.size());
    return new Pin(way, delivery.at(), inOrder(duties), Math.max(room, 0), others);
  }

  private static List<UUID> inOrder(List<OwedRow> duties) {
    return duties.stream()
        .sorted(
            Comparator.comparing(
                    (OwedRow o) -> o.delivery().place() == null ? 0 : o.delivery().place())
                .thenComparing(OwedRow::duty))
        .map(OwedRow::duty)
        .toList();
  }

  /** What was pinned for the same moment to be pushed is one push. */
  private Stream<Pin> fixed(Account account, PlatformRule pushed) {
    return standing.owedBy(account).stream()
        .filter(o -> o.delivery() == null && o.pin() != null)
        .collect(Collectors.groupingBy(OwedRow::pin, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(e -> fixed(e.getKey(), e.getValue(), pushed));
  }

  private static Stream<Pin> fixed(OwedRow.Fixed pin, List<OwedRow> rows, PlatformRule pushed) {
    List<UUID> duties =
        rows.stream()
            .sorted(
                Comparator.comparing(OwedRow::urgency)
                    .thenComparing(OwedRow::due)
                    .thenComparing(OwedRow::duty))
            .map(OwedRow::duty)
            .toList();
    return pin.way() == Way.PUSH && pushed != null
        ? Stream.of(new Pin(Way.PUSH, pin.at(), duties, pushed.together() - duties.size(), 0))
        : duties.stream().map(d -> new Pin(pin.way(), pin.at(), List.of(d)));
  }

  private Way way(OwedRow.Delivery delivery, Account account, boolean canPush) {
    if (canPush && delivery.push()) {
      return Way.PUSH;
    }
    return delivery.byHand() || !byMachine(account) ? Way.BY_HAND : Way.PUBLISH;
  }
}
