package org.juzhen.profile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What was decided here about days, beside the published calendar.
 *
 * @param days true for a working day
 * @param years entered by hand and complete
 */
record CalendarWords(Map<LocalDate, Boolean> days, Set<Integer> years) {
  static final CalendarWords NONE = new CalendarWords(Map.of(), Set.of());
}
