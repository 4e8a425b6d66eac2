package org.juzhen.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.profile.NewRule;
import org.juzhen.profile.RuleStep;
import org.juzhen.profile.RuleWithdrawal;
import org.juzhen.registry.Asked;

/** The form of a rule, as it was typed. */
public class RuleForm {
  @RestForm public List<String> value;
  @RestForm public String unit;
  @RestForm public String document;
  @RestForm public String clause;
  @RestForm public String binds;
  @RestForm public String force;
  @RestForm public String extendedBy;
  @RestForm public String validFrom;

  /** What applies, to start from. */
  static RuleForm of(RuleStep applies, LocalDate today) {
    RuleForm form = new RuleForm();
    String value = applies == null ? "" : applies.value();
    form.unit = value.endsWith("wd") ? "wd" : "d";
    form.value = List.of(value.split(","));
    form.binds = Basis.Binds.ACCOUNT.name();
    form.force = Basis.Force.RULE.name();
    form.validFrom = today.toString();
    return form;
  }

  NewRule wanted(boolean notice) {
    return new NewRule(
        joined(notice),
        document,
        clause,
        Asked.constant(Basis.Binds.class, binds, "binds"),
        Asked.constant(Basis.Force.class, force, "force"),
        extendedBy,
        day());
  }

  RuleWithdrawal withdrawal() {
    return new RuleWithdrawal(document, clause, day());
  }

  private String joined(boolean notice) {
    String text =
        value == null
            ? ""
            : value.stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .collect(Collectors.joining(","));
    return notice && !text.isEmpty() ? text + ("wd".equals(unit) ? "wd" : "d") : text;
  }

  private LocalDate day() {
    try {
      return validFrom == null || validFrom.isBlank() ? null : LocalDate.parse(validFrom);
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("validFrom", "WRONG_FORMAT");
    }
  }

  /** The typed text. */
  public String text() {
    String text = value == null ? "" : String.join(",", value);
    return text.replaceFirst("(wd|d)$", "");
  }

  public boolean has(String word) {
    return value != null && value.contains(word);
  }
}
