package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/** Which steps a text needs: those of the unit's template, never fewer than what bounds it. */
@ApplicationScoped
class TemplateChoice {
  private final UnitTemplates templates;
  private final Rules rules;

  TemplateChoice(UnitTemplates templates, Rules rules) {
    this.templates = templates;
    this.rules = rules;
  }

  /** The order as its place sees it: where others are not asked, naming them asks nobody. */
  Uni<ReviewOrder> asked(ReviewOrder order) {
    Grading grading = order.grading();
    return grading.concernedUnits().isEmpty()
        ? Uni.createFrom().item(order)
        : bounds(order)
            .map(
                bounds ->
                    bounds.asksOthers()
                        ? order
                        : order.classed(
                            new Grading(grading.grade(), List.of(), grading.planFileId())));
  }

  private Uni<TemplateBounds> bounds(ReviewOrder order) {
    return rules
        .values(order.unitId(), TemplateBounds.RULES)
        .map(known -> new TemplateBounds(order.grade(), known));
  }

  /** The steps of one submission, with what each of them stands for. */
  Uni<List<PlannedStep>> steps(ReviewOrder order) {
    return bounds(order)
        .chain(
            bounds ->
                templates
                    .of(order.unitId(), order.grade())
                    .map(own -> steps(order, bounds, chosen(own, bounds))));
  }

  /** What the unit decided, as long as it suffices; rules may have become stricter since. */
  private static ReviewTemplate chosen(UnitTemplate own, TemplateBounds bounds) {
    return own == null || bounds.shortfall(own.template()) != null
        ? bounds.usual()
        : own.template();
  }

  private static List<PlannedStep> steps(
      ReviewOrder order, TemplateBounds bounds, ReviewTemplate template) {
    Grading grading = order.grading();
    if (grading.grade().concernsOthers() && grading.concernedUnits().isEmpty()) {
      throw ReviewProblem.CONCERNED_UNIT_MISSING
          .with("basis", cited(bounds.rule(RuleKey.COSIGN_OTHER_UNIT)))
          .field("concernedUnitIds", "REQUIRED");
    }
    if (grading.concernedUnits().contains(order.unitId())) {
      throw KernelProblem.field(ConcernedUnits.FIELD, "WRONG_VALUE");
    }
    if (bounds.needsPlan() && grading.planFileId() == null) {
      throw planMissing(bounds.rule(RuleKey.SENSITIVE_PLAN));
    }
    List<PlannedStep> planned = template.planned(order.unitId(), grading.concernedUnits());
    return LeastMatch.of(grading.grade().least(), planned, order.unitId());
  }

  private static Problem planMissing(RuleValue rule) {
    return ReviewProblem.PLAN_MISSING.with("basis", cited(rule)).field("planFileId", "REQUIRED");
  }

  private static String cited(RuleValue rule) {
    return rule == null ? "" : (rule.basis().document() + " " + rule.basis().clause()).strip();
  }
}
