package org.juzhen.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.ReadableText;

/**
 * What a unit decides about a rule, always with the text that it rests on.
 *
 * @param value empty where nothing is asked for
 * @param document name or number of the text
 * @param clause in it
 * @param binds whom the text binds
 * @param force how binding it is
 * @param extendedBy the local decision that extends a website rule to accounts, or null
 * @param validFrom first day, not before today
 */
public record NewRule(
    @NotNull @Size(max = 500) @Pattern(regexp = ReadableText.LINE) String value,
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String document,
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String clause,
    @NotNull Basis.Binds binds,
    @NotNull Basis.Force force,
    @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String extendedBy,
    @NotNull LocalDate validFrom) {

  Basis basis() {
    String extended = extendedBy == null || extendedBy.isBlank() ? null : extendedBy.strip();
    return new Basis(document.strip(), clause.strip(), binds, force, extended);
  }

  /** Says no to a value that the rule cannot have, or to a basis that no decision can have. */
  void mustFit(RuleKey key) {
    String fault = key.shape().fault(value);
    if (fault != null) {
      throw KernelProblem.field("value", fault);
    }
    if (force == Basis.Force.SYSTEM_DEFAULT) {
      throw KernelProblem.field("force", "WRONG_VALUE");
    }
    if (binds == Basis.Binds.HUB) {
      throw KernelProblem.field("binds", "WRONG_VALUE");
    }
  }
}
