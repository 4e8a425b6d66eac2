package org.juzhen.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.KernelProblem;

/**
 * What the cyberspace line has of an account (网信备案): a number beside the government office's, with
 * its own day and state.
 */
public record CyberFiling(
    @NotNull CyberState state,
    @Size(min = 1, max = 100) @Pattern(regexp = Words.LINE) String number,
    LocalDate on,
    @Size(max = 200) @Pattern(regexp = Words.LINE) String authority) {

  /** Says no to a filing without its number and day, and to a day that lies ahead. */
  void mustBeWhole(LocalDate today) {
    boolean decided = state == CyberState.FILED || state == CyberState.CANCELLED;
    if (decided && on == null) {
      throw KernelProblem.field("on", "REQUIRED");
    }
    if (state == CyberState.FILED && (number == null || number.isBlank())) {
      throw KernelProblem.field("number", "REQUIRED");
    }
    Days.mustBePast(on, today, "on");
  }
}
