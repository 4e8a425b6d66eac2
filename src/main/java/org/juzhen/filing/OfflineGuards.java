package org.juzhen.filing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.profile.RuleKey;

/** How often and how long an account may go offline (临时下线条件). */
final class OfflineGuards {
  static final RuleKey[] RULES = {
    RuleKey.TEMP_OFFLINE_ENABLED,
    RuleKey.TEMP_OFFLINE_PER_YEAR,
    RuleKey.TEMP_OFFLINE_MAX_DAYS,
    RuleKey.EMERGENCY_COUNTED
  };

  private OfflineGuards() {}

  /** What had to stop at once is never refused and has no dates of its own. */
  static void must(FilingCase c) {
    if (c.filing().isSudden()) {
      return;
    }
    if (c.filing().state == FilingState.IN_APPROVAL) {
      mustNotBeOver(c);
    } else {
      mustLieAhead(c);
    }
    boolean dated =
        c.filing().particulars.startsOn() != null && c.filing().particulars.endsOn() != null;
    if (dated && c.rules().isTrue(RuleKey.TEMP_OFFLINE_ENABLED)) {
      mustBeShort(c);
      mustBeSeldom(c);
    }
  }

  private static void mustLieAhead(FilingCase c) {
    LocalDate from = c.filing().particulars.startsOn();
    LocalDate to = c.filing().particulars.endsOn();
    if (from != null && from.isBefore(c.today())) {
      throw KernelProblem.field("particulars.startsOn", "OUT_OF_RANGE");
    }
    if (to != null && to.isBefore(from == null ? c.today() : from)) {
      throw KernelProblem.field("particulars.endsOn", "OUT_OF_RANGE");
    }
  }

  /** While it was waited for an answer the days may have gone by. */
  private static void mustNotBeOver(FilingCase c) {
    LocalDate to = c.filing().particulars.endsOn();
    if (to != null && to.isBefore(c.today())) {
      throw FilingProblem.OFFLINE_DAYS_PAST.with("to", to);
    }
  }

  private static void mustBeShort(FilingCase c) {
    LocalDate from = c.filing().particulars.startsOn();
    LocalDate to = c.filing().particulars.endsOn();
    if (c.rules().says(RuleKey.TEMP_OFFLINE_MAX_DAYS)
        && ChronoUnit.DAYS.between(from, to) > c.rules().number(RuleKey.TEMP_OFFLINE_MAX_DAYS)) {
      throw c.no(
              FilingProblem.OFFLINE_TOO_LONG,
              RuleKey.TEMP_OFFLINE_MAX_DAYS,
              Map.of("days", c.rules().number(RuleKey.TEMP_OFFLINE_MAX_DAYS)))
          .field("particulars.endsOn", "OUT_OF_RANGE");
    }
  }

  private static void mustBeSeldom(FilingCase c) {
    if (!c.rules().says(RuleKey.TEMP_OFFLINE_PER_YEAR)) {
      return;
    }
    int year = c.filing().particulars.startsOn().getYear();
    boolean sudden = c.rules().isTrue(RuleKey.EMERGENCY_COUNTED);
    long times =
        c.earlier().stream().filter(f -> sudden || !f.isSudden()).filter(f -> in(year, f)).count();
    if (times >= c.rules().number(RuleKey.TEMP_OFFLINE_PER_YEAR)) {
      throw c.no(
          FilingProblem.OFFLINE_TOO_OFTEN,
          RuleKey.TEMP_OFFLINE_PER_YEAR,
          Map.of("year", year, "times", times));
    }
  }

  private static boolean in(int year, Filing filing) {
    LocalDate day =
        filing.particulars.startsOn() == null ? filing.filedOn : filing.particulars.startsOn();
    return day.getYear() == year;
  }
}
