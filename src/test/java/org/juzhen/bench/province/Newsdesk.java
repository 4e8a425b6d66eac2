package org.juzhen.bench.province;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.juzhen.kernel.HubClock;
import org.juzhen.repost.planner.Urgency;

/**
 * Important articles as portals publish them: most in office hours, a fifth at night or weekends.
 */
final class Newsdesk {
  private static final int LATE_PERCENT = 3;
  private static final int EMERGENCY_PERCENT = 1;
  private static final int RESPONSE_PERCENT = 5;

  private Newsdesk() {}

  /**
   * One article.
   *
   * @param arrived when the hub had it; a few portals push hours late
   */
  record Published(int number, Urgency urgency, Instant at, Instant arrived) {}

  static List<Published> articles(LocalDate first, int days, int aDay, long seed) {
    Random chance = new Random(seed);
    List<Published> all = new ArrayList<>();
    for (int i = 0; i < days * aDay; i++) {
      Instant at = moment(first.plusDays(i / aDay), chance);
      boolean late = chance.nextInt(100) < LATE_PERCENT;
      Instant arrived = at.plusSeconds(late ? 3_600L * (1 + chance.nextInt(14)) : 60);
      all.add(new Published(i, urgency(chance), at, arrived));
    }
    all.sort(Comparator.comparing(Published::arrived).thenComparing(Published::number));
    return all;
  }

  private static Urgency urgency(Random chance) {
    int of100 = chance.nextInt(100);
    if (of100 < EMERGENCY_PERCENT) {
      return Urgency.EMERGENCY;
    }
    return of100 < EMERGENCY_PERCENT + RESPONSE_PERCENT ? Urgency.RESPONSE : Urgency.IMPORTANT;
  }

  private static Instant moment(LocalDate day, Random chance) {
    boolean office = chance.nextInt(100) < 80;
    LocalDate on = office && isWeekend(day) && chance.nextInt(100) < 60 ? workday(day) : day;
    int minute = office ? 8 * 60 + chance.nextInt(10 * 60) : chance.nextInt(24 * 60);
    return on.atStartOfDay(HubClock.ZONE).toInstant().plusSeconds(minute * 60L);
  }

  private static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day.plusDays(1);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
