package org.juzhen.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/** The rule by which a notice hangs, as it was on the day the notice began. */
@Embeddable
class NoticeRule {
  @Column(name = "notice_value")
  String value;

  @Column(name = "notice_document")
  String document;

  @Column(name = "notice_clause")
  String clause;

  @Column(name = "notice_binds")
  String binds;

  @Column(name = "notice_force")
  String force;

  @Column(name = "notice_extended_by")
  String extendedBy;

  protected NoticeRule() {}

  NoticeRule(RuleValue rule) {
    value = rule.value();
    document = rule.basis().document();
    clause = rule.basis().clause();
    binds = rule.basis().binds().name();
    force = rule.basis().force().name();
    extendedBy = rule.basis().extendedBy();
  }

  /** The rule again, with the day on which it was frozen. */
  RuleValue asOf(RuleKey key, LocalDate day) {
    Basis basis =
        new Basis(
            document, clause, Basis.Binds.valueOf(binds), Basis.Force.valueOf(force), extendedBy);
    return new RuleValue(key, value, basis, null, day);
  }
}
