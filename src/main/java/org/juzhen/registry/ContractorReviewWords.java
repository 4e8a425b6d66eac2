package org.juzhen.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.KernelProblem;

/**
 * How a contractor was found: people, service and safety in place (人员到位、服务到位、安全到位).
 *
 * @param findings what is wrong and what follows; needed where something is not in place
 */
public record ContractorReviewWords(
    @NotNull LocalDate heldOn,
    @NotNull Boolean peopleInPlace,
    @NotNull Boolean serviceInPlace,
    @NotNull Boolean safetyInPlace,
    @Size(min = 1, max = 1000) @Pattern(regexp = Words.PLAIN) String findings) {

  /** Says no to a day ahead, and to a fault without a word about it. */
  void mustBeWhole(LocalDate today) {
    Days.mustBePast(heldOn, today, "heldOn");
    boolean allInPlace = peopleInPlace && serviceInPlace && safetyInPlace;
    if (!allInPlace && (findings == null || findings.isBlank())) {
      throw KernelProblem.field("findings", "REQUIRED");
    }
  }
}
