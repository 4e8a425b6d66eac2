package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.KernelProblem;

/**
 * What has to be said of an agreement; one that is over already is not taken in.
 *
 * @param expiresOn its last day
 */
public record AgreementWords(
    @NotNull Agreement.Kind kind,
    @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String number,
    @NotNull LocalDate signedOn,
    @NotNull LocalDate expiresOn) {

  void mustBeTimely(LocalDate today) {
    Days.mustBePast(signedOn, today, "signedOn");
    Days.mustNotBeOver(expiresOn, today, "expiresOn");
    if (expiresOn.isBefore(signedOn)) {
      throw KernelProblem.field("expiresOn", "OUT_OF_RANGE");
    }
  }
}
