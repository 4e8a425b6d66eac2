package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.KernelProblem;

/**
 * What has to be said of a contractor.
 *
 * @param qualification what was looked into (资质审查), in words; null until it was
 * @param qualifiedOn the day on which it was found in order
 */
public record ContractorWords(
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String name,
    @NotNull Contractor.Nature nature,
    @Pattern(regexp = "[0-9A-Z]{18}") String creditCode,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String contact,
    @Pattern(regexp = Words.PHONE) String phone,
    @Size(min = 1, max = 1000) @Pattern(regexp = Words.PLAIN) String qualification,
    LocalDate qualifiedOn) {

  /** Says no to half a check, and to one of tomorrow. */
  void mustBeTimely(LocalDate today) {
    if ((qualification == null) != (qualifiedOn == null)) {
      throw KernelProblem.field(
          qualification == null ? "qualification" : "qualifiedOn", "REQUIRED");
    }
    Days.mustBePast(qualifiedOn, today, "qualifiedOn");
  }
}
