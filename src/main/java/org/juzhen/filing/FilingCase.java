package org.juzhen.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.ProblemCode;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Account;
import org.juzhen.registry.Duty;
import org.juzhen.registry.Unit;

/**
 * A filing with all that its guards ask for, so that they can decide at once (办件).
 *
 * @param account the account it is about, or null for a new one
 * @param main another account that is the unit's main one, or null
 * @param target the account that is to go on in its place, or null
 * @param earlier the account's other filings of this kind that took effect
 * @param held what somebody answers for, in the unit or for the account
 */
record FilingCase(
    Filing filing,
    Unit unit,
    Account account,
    Account main,
    Account target,
    List<Filing> earlier,
    Set<Duty> held,
    PlaceRules rules,
    LocalDate today) {

  /** Says no with the clause of the place's rule. */
  Problem no(ProblemCode why, RuleKey rule) {
    return no(why, rule, Map.of());
  }

  Problem no(ProblemCode why, RuleKey rule, Map<String, ?> details) {
    Problem problem = why.problem();
    details.forEach(problem::with);
    if (rules.of(rule) == null) {
      return problem.with("source", "");
    }
    Basis basis = rules.basis(rule);
    return problem
        .with("value", rules.of(rule).words())
        .with("source", (basis.document() + " " + basis.clause()).strip())
        .with("basis", basis);
  }
}
