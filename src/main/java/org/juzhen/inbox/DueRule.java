package org.juzhen.inbox;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/** The rule by which an inquiry's deadline was counted, as it was then. */
@Embeddable
class DueRule {
  @Enumerated(EnumType.STRING)
  RuleKey dueKey;

  String dueValue;
  String dueDocument;
  String dueClause;

  @Enumerated(EnumType.STRING)
  Basis.Binds dueBinds;

  @Enumerated(EnumType.STRING)
  Basis.Force dueForce;

  String dueExtendedBy;

  protected DueRule() {}

  DueRule(RuleValue rule) {
    dueKey = rule.key();
    dueValue = rule.value();
    dueDocument = rule.basis().document();
    dueClause = rule.basis().clause();
    dueBinds = rule.basis().binds();
    dueForce = rule.basis().force();
    dueExtendedBy = rule.basis().extendedBy();
  }

  ClockView clock(Inquiry inquiry, Instant now, Locale language) {
    Basis basis = new Basis(dueDocument, dueClause, dueBinds, dueForce, dueExtendedBy);
    String words = new RuleValue(dueKey, dueValue, basis, null, null).words(language);
    return new ClockView("reply", inquiry.receivedAt, inquiry.dueAt, now, words, basis);
  }
}
