package org.juzhen.filing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * A rule as it was on the day on which something began by it: a clock or a notice. Which rule it is
 * says whoever keeps it.
 */
@Embeddable
class FrozenRule {
  String value;
  String document;
  String clause;

  @Enumerated(EnumType.STRING)
  Basis.Binds binds;

  @Enumerated(EnumType.STRING)
  Basis.Force force;

  String extendedBy;

  protected FrozenRule() {}

  FrozenRule(RuleValue rule) {
    value = rule.value();
    document = rule.basis().document();
    clause = rule.basis().clause();
    binds = rule.basis().binds();
    force = rule.basis().force();
    extendedBy = rule.basis().extendedBy();
  }

  /** The rule again, with the day on which it was frozen. */
  RuleValue asOf(RuleKey key, LocalDate day) {
    Basis basis = new Basis(document, clause, binds, force, extendedBy);
    return new RuleValue(key, value, basis, null, day);
  }
}
