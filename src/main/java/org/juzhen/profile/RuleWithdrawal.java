package org.juzhen.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ReadableText;

/**
 * A unit takes its own value of a rule back (撤回本地设定), with the decision that says so.
 *
 * @param document name or number of the decision
 * @param clause in it, or nothing
 * @param validFrom first day without it, not before today
 */
public record RuleWithdrawal(
    @NotBlank @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String document,
    @Size(max = 200) @Pattern(regexp = ReadableText.LINE) String clause,
    @NotNull LocalDate validFrom) {

  /** As binding as what is taken back. */
  Basis basis(Basis own) {
    String where = clause == null ? "" : clause.strip();
    return new Basis(document.strip(), where, own.binds(), own.force(), own.extendedBy());
  }
}
