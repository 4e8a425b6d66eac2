package org.juzhen.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/** The rule by which a clock runs, as it was on the day the clock began. */
@Embeddable
class FrozenRule {
  @Enumerated(EnumType.STRING)
  @Column(name = "rule_key")
  RuleKey key;

  @Column(name = "rule_value")
  String value;

  @Column(name = "rule_document")
  String document;

  @Column(name = "rule_clause")
  String clause;

  @Enumerated(EnumType.STRING)
  @Column(name = "rule_binds")
  Basis.Binds binds;

  @Enumerated(EnumType.STRING)
  @Column(name = "rule_force")
  Basis.Force force;

  @Column(name = "rule_extended_by")
  String extendedBy;

  protected FrozenRule() {}

  FrozenRule(RuleValue rule) {
    key = rule.key();
    value = rule.value();
    document = rule.basis().document();
    clause = rule.basis().clause();
    binds = rule.basis().binds();
    force = rule.basis().force();
    extendedBy = rule.basis().extendedBy();
  }

  /** The rule again, with the day on which it was frozen. */
  RuleValue asOf(LocalDate day) {
    Basis basis = new Basis(document, clause, binds, force, extendedBy);
    return new RuleValue(key, value, basis, null, day);
  }
}
