package org.juzhen.repost;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** A standing exemption that is asked for: which account, for which days, and why. */
record NewExemption(
    @NotNull UUID accountId,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\u0000]*") String reason) {

  /** It ends, and within what the place allows. */
  void mustEnd(LocalDate today, int days) {
    if (from.isBefore(today)) {
      throw KernelProblem.field("from", "OUT_OF_RANGE");
    }
    long length = ChronoUnit.DAYS.between(from, until);
    if (length < 0 || length > days || ChronoUnit.DAYS.between(today, from) > days) {
      throw KernelProblem.field("until", "OUT_OF_RANGE");
    }
  }
}
