package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.UnitDoor;

/** Points out the hours that nobody watches, where a watch at all hours is asked for (24 小时值班). */
@ApplicationScoped
public class WatchGapDesk {
  private static final int AT_ONCE = 200;
  private static final int DAYS = 7;

  /** Units with accounts in use, whoever comes after the last one. */
  private static final String WITH_ACCOUNTS =
      "select distinct a.unit_id from account a join unit u on u.id = a.unit_id where a.status in"
          + " ('ACTIVE', 'ACTIVE_UNFILED') and u.ended_on is null and a.unit_id > ?1 order by 1 limit"
          + " 200";

  private final Watches watches;
  private final UnitDoor door;
  private final Rules rules;
  private final NoticeDesk notices;
  private final HubClock clock;

  WatchGapDesk(Watches watches, UnitDoor door, Rules rules, NoticeDesk notices, HubClock clock) {
    this.watches = watches;
    this.door = door;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /** What the roster of a unit leaves open, today and in the days to come. */
  @WithTransaction
  public Uni<WatchCover> cover(Actor by, UUID unit) {
    return door.seen(by, unit)
        .chain(x -> rules.value(unit, RuleKey.DUTY_24H))
        .chain(
            rule ->
                turns(List.of(unit), clock.today(), DAYS)
                    .map(turns -> cover(rule, turns.getOrDefault(unit, List.of()))));
  }

  private WatchCover cover(RuleValue rule, List<WatchGap.Turn> turns) {
    List<WatchCover.Day> days = new ArrayList<>();
    for (int i = 0; i < DAYS && rule.isTrue(); i++) {
      LocalDate day = clock.today().plusDays(i);
      List<WatchGap> gaps = WatchGap.of(day, turns);
      if (!gaps.isEmpty()) {
        days.add(new WatchCover.Day(day, gaps));
      }
    }
    return new WatchCover(rule.isTrue(), rule.basis(), days);
  }

  /** Tells coordinators and leaders of units whose next day has a gap; returns of how many. */
  public Uni<Integer> warn() {
    return warnAfter(new UUID(0, 0), 0);
  }

  private Uni<Integer> warnAfter(UUID last, int told) {
    return warnSome(last)
        .chain(
            some ->
                some.last() == null
                    ? Uni.createFrom().item(told + some.told())
                    : warnAfter(some.last(), told + some.told()));
  }

  /** How many of a lot were told, and the last of the lot; null when it was the last lot. */
  record Lot(int told, UUID last) {}

  @WithTransaction
  Uni<Lot> warnSome(UUID after) {
    LocalDate day = clock.today().plusDays(1);
    return Sql.of(WITH_ACCOUNTS)
        .with(after)
        .list(UUID.class)
        .chain(
            units ->
                open(units, day)
                    .call(open -> tell(open, day))
                    .map(
                        open ->
                            new Lot(
                                open.size(),
                                units.size() < AT_ONCE ? null : units.get(units.size() - 1))));
  }

  private Uni<List<UUID>> open(List<UUID> units, LocalDate day) {
    return rules
        .values(units, RuleKey.DUTY_24H)
        .map(said -> units.stream().filter(u -> said.get(u).isTrue()).toList())
        .chain(
            asked ->
                turns(asked, day, 1)
                    .map(
                        turns ->
                            asked.stream()
                                .filter(
                                    u ->
                                        !WatchGap.of(day, turns.getOrDefault(u, List.of()))
                                            .isEmpty())
                                .toList()));
  }

  private Uni<Void> tell(List<UUID> open, LocalDate day) {
    return InTurn.each(
        open,
        unit ->
            tell(unit, day, Role.COORDINATOR)
                .chain(x -> tell(unit, day, Role.LEADER))
                .replaceWith(unit));
  }

  private Uni<Void> tell(UUID unit, LocalDate day, Role role) {
    return notices.tellAt(
        NoticeOrder.toRole(
            "WATCH_GAP",
            unit,
            role,
            List.of(day.toString()),
            "/units/" + unit + "/watches",
            "watch-gap:" + unit + ":" + day),
        List.of(unit));
  }

  private Uni<Map<UUID, List<WatchGap.Turn>>> turns(
      Collection<UUID> units, LocalDate from, int days) {
    Instant start = from.atStartOfDay(HubClock.ZONE).toInstant();
    Instant end = from.plusDays(days).atStartOfDay(HubClock.ZONE).toInstant();
    return units.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : watches
            .between(units, start, end)
            .map(
                found ->
                    found.stream()
                        .collect(
                            Collectors.groupingBy(
                                w -> w.unitId,
                                Collectors.mapping(
                                    w -> new WatchGap.Turn(w.fromAt, w.untilAt),
                                    Collectors.toList()))));
  }
}
