package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * What has to be said when a unit ends.
 *
 * @param successorId the unit into which it is merged; left out when it is abolished
 * @param endsOn the first day on which it stands no more: today or later, at most two years ahead
 */
public record UnitEndWords(
    UUID successorId,
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String document,
    @NotNull LocalDate documentOn,
    @NotNull LocalDate endsOn) {
  private static final int MOST_YEARS = 2;

  /** Says no to days that cannot be: an end in the past, a document of tomorrow. */
  void mustBeTimely(LocalDate today) {
    if (endsOn.isBefore(today) || endsOn.isAfter(today.plusYears(MOST_YEARS))) {
      throw KernelProblem.field("endsOn", "OUT_OF_RANGE");
    }
    Days.mustBePast(documentOn, today, "documentOn");
  }

  UnitEnd of(UUID unit, UnitEnd.How how) {
    return new UnitEnd(unit, how, successorId, document.strip(), documentOn, endsOn);
  }
}
