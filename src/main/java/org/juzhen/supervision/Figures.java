package org.juzhen.supervision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * A region in numbers.
 *
 * @param accounts in use
 * @param unfiled in use without a confirmed filing
 * @param filingsWaiting for a decision
 * @param dutiesOpen still within their time
 * @param dutiesOverdue late and not yet made up
 * @param inquiriesOverdue not answered, and their time is over
 * @param outdatedPosts that still show what their article said before it was corrected or taken
 *     back
 * @param outdatedOverdue those of them whose time is over
 * @param warned silent long enough to be warned
 * @param overdue silent for longer than allowed
 * @param days the last fourteen days, oldest first
 */
public record Figures(
    long accounts,
    long unfiled,
    long filingsWaiting,
    long dutiesOpen,
    long dutiesOverdue,
    long inquiriesOverdue,
    long outdatedPosts,
    long outdatedOverdue,
    long warned,
    long overdue,
    List<Day> days) {

  /** Duties by the day of their deadline; those still within their time are not counted. */
  public record Day(LocalDate day, long onTime, long late, long open) {
    public long all() {
      return onTime + late + open;
    }
  }

  public long due() {
    return days.stream().mapToLong(Day::all).sum();
  }

  public boolean anyDue() {
    return due() > 0;
  }

  /** Accounts that are too silent, warned or worse. */
  public long silent() {
    return warned + overdue;
  }

  /** Share of the fourteen days' duties done in time, in percent; null where nothing was due. */
  @JsonProperty
  public Long onTimePercent() {
    return due() == 0 ? null : days.stream().mapToLong(Day::onTime).sum() * 100 / due();
  }
}
