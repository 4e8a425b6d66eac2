package org.juzhen.profile;

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
 * included, and by what was decided here about single days. Counting begins on the day after the
 * event. Asks no database: {@link CalendarTail} tells it what was decided.
 */
@ApplicationScoped
public class WorkingDays {
  private static final Logger LOG = Logger.getLogger(WorkingDays.class);

  /** The longest usual deadline, in calendar days. */
  private static final int SOON = 45;

  private final Set<Integer> missed = ConcurrentHashMap.newKeySet();
  private volatile CalendarWords decided = CalendarWords.NONE;

  /** Takes over everything that was decided about days. */
  void follow(CalendarWords now) {
    decided = now;
    missed.removeIf(this::known);
  }

  /**
   * Whether the year's holidays are published and known here; without them weekdays are counted.
   */
  public boolean known(int year) {
    return PublishedYears.known(year) || decided.years().contains(year);
  }

  /** The year into which deadlines soon reach although nobody knows its holidays, or null. */
  public Integer missingFrom(LocalDate today) {
    int soon = today.plusDays(SOON).getYear();
    return !known(today.getYear())
        ? (Integer) today.getYear()
        : known(soon) ? null : (Integer) soon;
  }

  /** The years that were counted by weekdays alone because their holidays are not known. */
  public Set<Integer> missedYears() {
    return Set.copyOf(missed);
  }

  /** Whether people work on that day. */
  public boolean isWorkingDay(LocalDate day) {
    warn(day.getYear());
    Boolean said = decided.days().get(day);
    return said == null ? published(day) : said;
  }

  /** What the notice says, and else the weekday. */
  static boolean published(LocalDate day) {
    PublishedYears.Special special = PublishedYears.of(day.getYear()).get(day);
    if (special != null) {
      return special.work();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private void warn(int year) {
    if (!known(year) && missed.add(year)) {
      LOG.errorf(
          "The holidays of %d are not known; its working days are counted by weekdays and may be"
              + " wrong. Enter them in the calendar.",
          year);
    }
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

  /**
   * When a rule's time is over that began at a moment: hours from the minute, everything else from
   * the day after, months and years to the same date of the last month or to its end.
   */
  public Instant due(RuleValue rule, Instant from) {
    LocalDate day = day(from);
    return switch (rule.key().shape().type()) {
      case HOURS -> from.plusSeconds(rule.number() * 3600L);
      case DAYS -> endOf(day.plusDays(rule.number()));
      case WORKING_DAYS -> endOf(plus(day, rule.number()));
      case MONTHS -> endOf(day.plusMonths(rule.number()));
      case YEARS -> endOf(day.plusYears(rule.number()));
      case NOTICE -> rule.period().end(day, this);
      default -> throw new IllegalArgumentException(rule.key() + " is no length of time");
    };
  }

  /** Whether a deadline rests on a year whose holidays are not known. */
  public boolean uncertain(Instant from, Instant due) {
    int last = day(due.minusNanos(1)).getYear();
    for (int year = day(from).getYear(); year <= last; year++) {
      if (!known(year)) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, HubClock.ZONE);
  }

  /** Midnight after the day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant();
  }
}
