package org.juzhen.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Words;

/**
 * What was read on duty.
 *
 * @param pieces how many were read
 * @param findings what was wrong, or null
 * @param measures what was done about it; said with the findings
 */
public record ReadingWords(
    @NotNull LocalDate day,
    @NotNull @Min(0) @Max(9999) Integer pieces,
    @Size(min = 1, max = 1000) @Pattern(regexp = Words.PLAIN) String findings,
    @Size(min = 1, max = 1000) @Pattern(regexp = Words.PLAIN) String measures) {
  /** So many days later a duty may still be written down. */
  private static final int LATEST = 7;

  /** Says no to a day that nobody remembers, and to a fault that nobody saw to. */
  void mustBeWhole(LocalDate today) {
    if (day.isAfter(today) || day.isBefore(today.minusDays(LATEST))) {
      throw KernelProblem.field("day", "OUT_OF_RANGE");
    }
    if ((findings == null) != (measures == null)) {
      throw KernelProblem.field(findings == null ? "findings" : "measures", "REQUIRED");
    }
  }
}
