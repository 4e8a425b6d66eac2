package org.juzhen.roster;

import java.time.LocalDate;
import java.util.List;
import org.juzhen.kernel.Basis;

/**
 * The days to come on which the roster leaves hours open.
 *
 * @param asked whether the place asks for a watch at all hours (24 小时值班)
 * @param basis by which rule
 * @param days only those with gaps
 */
public record WatchCover(boolean asked, Basis basis, List<Day> days) {

  /** A day with hours that nobody has. */
  public record Day(LocalDate day, List<WatchGap> gaps) {
    /** Nobody at all. */
    public boolean whole() {
      return gaps.size() == 1
          && java.time.Duration.between(gaps.get(0).from(), gaps.get(0).until()).toHours() >= 24;
    }
  }
}
