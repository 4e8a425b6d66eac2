package org.juzhen.profile;

import com.tyme.holiday.LegalHoliday;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.juzhen.kernel.HubClock;

/**
 * Counts working days (工作日) by the State Council's holiday notices, make-up working weekends
 * included. Counting begins on the day after the event.
 */
@ApplicationScoped
public class WorkingDays {
  private static final Logger LOG = Logger.getLogger(WorkingDays.class);

  private final Set<Integer> missed = ConcurrentHashMap.newKeySet();

  /**
   * Whether the year's holidays are published and known here; without them weekdays are counted.
   */
  public boolean known(int year) {
    return LegalHoliday.fromYmd(year, 10, 1) != null;
  }

  /** The years that were counted by weekdays alone because their holidays are not known. */
  public Set<Integer> missedYears() {
    return Set.copyOf(missed);
  }

  /** Whether people work on that day. */
  public boolean isWorkingDay(LocalDate day) {
    if (!known(day.getYear()) && missed.add(day.getYear())) {
      LOG.errorf(
          "The holidays of %d are not known; its working days are counted by weekdays and may be"
              + " wrong. Update the holiday data.",
          day.getYear());
    }
    LegalHoliday holiday =
        LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    if (holiday != null) {
      return holiday.isWork();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The nth working day after a day, which itself does not count; the day itself for 0. */
  public LocalDate plus(LocalDate day, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("working days are counted forward");
    }
    LocalDate reached = day;
    for (int left = n; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  /** The end of the nth working day after the day of an event: midnight that follows it. */
  public Instant dueAfterWorkingDays(Instant from, int n) {
    return endOf(plus(LocalDate.ofInstant(from, HubClock.ZONE), n));
  }

  /** Whether a deadline rests on a year whose holidays are not known. */
  public boolean uncertain(Instant from, Instant due) {
    int last = LocalDate.ofInstant(due.minusNanos(1), HubClock.ZONE).getYear();
    int first = LocalDate.ofInstant(from, HubClock.ZONE).getYear();
    return !known(first) || !known(last);
  }

  /** Midnight after the day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }
}
