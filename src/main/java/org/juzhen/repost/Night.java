package org.juzhen.repost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/** The hours in which a place's watch is told instead of those who work by day (夜间值班). */
public record Night(int from, int until) {
  public static final List<RuleKey> KEYS =
      List.of(RuleKey.NIGHT_FROM_HOUR, RuleKey.NIGHT_UNTIL_HOUR);

  public static Night of(Map<RuleKey, RuleValue> rules) {
    return new Night(
        rules.get(RuleKey.NIGHT_FROM_HOUR).number(), rules.get(RuleKey.NIGHT_UNTIL_HOUR).number());
  }

  /** Days off count as night. */
  public boolean isAt(Instant moment, Predicate<LocalDate> working) {
    ZonedDateTime local = moment.atZone(HubClock.ZONE);
    int hour = local.getHour();
    boolean dark = from < until ? from <= hour && hour < until : hour >= from || hour < until;
    return dark || !working.test(local.toLocalDate());
  }

  /** When people come back to work: the hour at which the watch ends, on the next working day. */
  public Instant morningAfter(Instant moment, Predicate<LocalDate> working) {
    LocalDate day = LocalDate.ofInstant(moment, HubClock.ZONE);
    while (!working.test(day) || !morningOf(day).isAfter(moment)) {
      day = day.plusDays(1);
    }
    return morningOf(day);
  }

  private Instant morningOf(LocalDate day) {
    return day.atStartOfDay(HubClock.ZONE).plusHours(until).toInstant();
  }
}
