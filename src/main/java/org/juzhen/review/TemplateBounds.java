package org.juzhen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * What a grade's template asks for at least where the unit is (审核模板下限): the least of the grade, and
 * what the rules of the place say besides.
 */
final class TemplateBounds {
  /** The rules that bound templates. */
  static final List<RuleKey> RULES =
      List.of(
          RuleKey.REVIEW_LEVELS,
          RuleKey.SECRECY_REVIEWED,
          RuleKey.COSIGN_OTHER_UNIT,
          RuleKey.SENSITIVE_SIGNER,
          RuleKey.SENSITIVE_PLAN);

  private static final Basis BY_GRADE =
      new Basis("国办发〔2018〕123号", "四(二)", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);
  private static final UUID OWN = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final Grade grade;
  private final Map<RuleKey, RuleValue> rules;

  TemplateBounds(Grade grade, Map<RuleKey, RuleValue> rules) {
    this.grade = grade;
    this.rules = Map.copyOf(rules);
  }

  /** What applies where the unit decided nothing: exactly what is asked for. */
  ReviewTemplate usual() {
    List<TemplateStep> steps = new ArrayList<>();
    LeastStep before = null;
    for (LeastStep least : grade.least()) {
      boolean beside = before != null && before.stage() == least.stage();
      if (beside && before.roles().equals(least.roles())) {
        steps.add(steps.remove(steps.size() - 1).with(1));
      } else {
        steps.add(step(least, beside));
      }
      before = least;
    }
    int missing = signatures() - new ReviewTemplate(grade, steps).ownSignatures();
    steps.set(0, steps.get(0).with(Math.max(0, missing)));
    return new ReviewTemplate(grade, steps);
  }

  private TemplateStep step(LeastStep least, boolean beside) {
    boolean appointed =
        grade.least().stream().anyMatch(l -> l.roles().contains(Role.SECRECY_REVIEWER));
    boolean secrecy =
        appointed ? least.roles().contains(Role.SECRECY_REVIEWER) : least.position() == 1;
    boolean last = least.position() == grade.least().size();
    Set<Role> roles = last && principalSigns() ? Set.of(Role.PRINCIPAL_LEADER) : least.roles();
    return TemplateStep.one(
        roles.stream().sorted().toList(),
        beside,
        least.elsewhere() ? TemplateStep.At.CONCERNED : TemplateStep.At.OWN,
        secrecy);
  }

  /** Levels count the author's own reading; an emergency takes one signature and is read again. */
  int signatures() {
    RuleValue levels = rules.get(RuleKey.REVIEW_LEVELS);
    return levels == null || grade.isReviewedAfterwards() ? 1 : Math.max(1, levels.number() - 1);
  }

  boolean principalSigns() {
    RuleValue signer = rules.get(RuleKey.SENSITIVE_SIGNER);
    return grade == Grade.SENSITIVE
        && signer != null
        && signer.choice() == RuleChoice.PRINCIPAL_LEADER;
  }

  /** A contingency plan is made before. */
  boolean needsPlan() {
    return grade == Grade.SENSITIVE && isTrue(RuleKey.SENSITIVE_PLAN);
  }

  /** Units that a text of another grade concerns are asked as well. */
  boolean asksOthers() {
    return grade.concernsOthers() || isTrue(RuleKey.COSIGN_OTHER_UNIT);
  }

  private boolean isTrue(RuleKey key) {
    return rules.containsKey(key) && rules.get(key).isTrue();
  }

  Grade grade() {
    return grade;
  }

  RuleValue rule(RuleKey key) {
    return rules.get(key);
  }

  /** What the template falls short of, or null. */
  Problem shortfall(ReviewTemplate t) {
    List<PlannedStep> planned = t.planned(OWN, List.of(OTHER));
    if (LeastMatch.of(grade.least(), planned, OWN) == null) {
      return cited(ReviewProblem.TEMPLATE_MISSES_STEP, BY_GRADE).with("grade", grade);
    }
    if (t.lastWord().stream().anyMatch(s -> !s.isOwn())) {
      return cited(ReviewProblem.TEMPLATE_ENDS_ELSEWHERE, BY_GRADE);
    }
    if (t.ownSignatures() < signatures()) {
      return cited(ReviewProblem.TEMPLATE_TOO_FEW, rules.get(RuleKey.REVIEW_LEVELS).basis())
          .with("least", signatures())
          .with("levels", signatures() + 1);
    }
    if (isTrue(RuleKey.SECRECY_REVIEWED)
        && t.steps().stream().noneMatch(s -> s.isOwn() && s.secrecy())) {
      return cited(
          ReviewProblem.TEMPLATE_WITHOUT_SECRECY, rules.get(RuleKey.SECRECY_REVIEWED).basis());
    }
    boolean principal =
        t.lastWord().stream().allMatch(s -> s.roles().equals(List.of(Role.PRINCIPAL_LEADER)));
    return principalSigns() && !principal
        ? cited(
            ReviewProblem.TEMPLATE_WITHOUT_PRINCIPAL, rules.get(RuleKey.SENSITIVE_SIGNER).basis())
        : null;
  }

  private static Problem cited(ReviewProblem code, Basis basis) {
    return code.with("basis", (basis.document() + " " + basis.clause()).strip())
        .field("steps", "WRONG_VALUE");
  }
}
