package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Problem;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/** Which steps a text needs: those of the unit's template, never fewer than what bounds it. */
@ApplicationScoped
class TemplateChoice {
  private final Rules rules;

  TemplateChoice(Rules rules) {
    this.rules = rules;
  }

  /** The steps of one submission, with what each of them stands for. */
  Uni<List<PlannedStep>> steps(ReviewOrder order) {
    return rules
        .values(order.unitId(), TemplateBounds.RULES)
        .map(known -> new TemplateBounds(order.grade(), known))
        .map(bounds -> steps(order, bounds));
  }

  private static List<PlannedStep> steps(ReviewOrder order, TemplateBounds bounds) {
    Grading grading = order.grading();
    if (grading.grade().concernsOthers() && grading.concernedUnits().isEmpty()) {
      throw ReviewProblem.CONCERNED_UNIT_MISSING
          .with("basis", cited(bounds.rule(RuleKey.COSIGN_OTHER_UNIT)))
          .field("concernedUnitIds", "REQUIRED");
    }
    if (bounds.needsPlan() && grading.planFileId() == null) {
      throw planMissing(bounds.rule(RuleKey.SENSITIVE_PLAN));
    }
    List<PlannedStep> planned = bounds.usual().planned(order.unitId(), grading.concernedUnits());
    return LeastMatch.of(grading.grade().least(), planned, order.unitId());
  }

  private static Problem planMissing(RuleValue rule) {
    return ReviewProblem.PLAN_MISSING.with("basis", cited(rule)).field("planFileId", "REQUIRED");
  }

  private static String cited(RuleValue rule) {
    return rule == null ? "" : (rule.basis().document() + " " + rule.basis().clause()).strip();
  }
}
