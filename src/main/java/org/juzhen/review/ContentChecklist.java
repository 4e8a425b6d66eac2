package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Problem;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Whether each signer goes through the kinds of content that are never posted (逐项确认), which is a
 * rule of the place on the day of submission; the database asks the same.
 */
@ApplicationScoped
class ContentChecklist {
  private final Rules rules;

  ContentChecklist(Rules rules) {
    this.rules = rules;
  }

  /** Whether it is asked for of this submission. */
  Uni<Boolean> isAsked(ReviewCase c) {
    return rule(c).map(rule -> rule != null && rule.isTrue());
  }

  /**
   * Refuses an approval that leaves something out which has to be said, or that says it is there.
   */
  Uni<Void> look(ReviewCase c, Verdict verdict) {
    return verdict.decision() != Decision.APPROVE
        ? Uni.createFrom().voidItem()
        : rule(c).invoke(rule -> mustBeNone(verdict, rule)).replaceWithVoid();
  }

  private Uni<RuleValue> rule(ReviewCase c) {
    LocalDate day = LocalDate.ofInstant(c.submittedAt, HubClock.ZONE);
    return rules.value(c.unitId, RuleKey.CONTENT_CHECKLIST, day);
  }

  private static void mustBeNone(Verdict verdict, RuleValue rule) {
    boolean asked = rule != null && rule.isTrue();
    List<ProhibitedKind> left =
        ProhibitedKind.left(verdict.kinds()).stream()
            .filter(k -> asked || verdict.kinds().containsKey(k))
            .toList();
    if (!left.isEmpty()) {
      Problem no =
          ReviewProblem.KINDS_NOT_CONFIRMED
              .with("count", left.size())
              .with("basis", asked ? cited(rule) : "");
      left.forEach(kind -> no.field("kinds." + kind, "REQUIRED"));
      throw no;
    }
  }

  private static String cited(RuleValue rule) {
    return (rule.basis().document() + " " + rule.basis().clause()).strip();
  }
}
