package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Finds what a submission's grade asks for besides. */
@ApplicationScoped
class GradeSides {
  private final Units units;
  private final Rules rules;

  GradeSides(Units units, Rules rules) {
    this.units = units;
    this.rules = rules;
  }

  Uni<GradeSide> of(ReviewFile file) {
    ReviewCase c = file.submission();
    return units
        .these(c.concernedUnits)
        .map(all -> all.stream().collect(Collectors.toMap(Unit::id, Function.identity())))
        .chain(
            named ->
                rules
                    .value(c.unitId, RuleKey.FIVE_GATES)
                    .map(rule -> new GradeSide(c.planFileId, concerned(file, named), from(rule))));
  }

  /** The hub asks for all five wherever it runs; this is only who else does. */
  private static Basis from(RuleValue rule) {
    return rule != null && rule.isTrue() ? rule.basis() : null;
  }

  private static List<GradeSide.Concerned> concerned(ReviewFile file, Map<UUID, Unit> named) {
    return file.submission().concernedUnits.stream()
        .filter(named::containsKey)
        .map(id -> concerned(file, named.get(id)))
        .toList();
  }

  /** Where a unit signs more than once, what is still to be done counts. */
  private static GradeSide.Concerned concerned(ReviewFile file, Unit unit) {
    List<ReviewStep> its = file.steps().stream().filter(s -> s.unitId.equals(unit.id())).toList();
    ReviewStep shown =
        its.stream()
            .filter(s -> s.state != StepState.APPROVED)
            .findFirst()
            .orElse(its.isEmpty() ? null : its.get(its.size() - 1));
    Signature signed = shown == null ? null : file.signature(shown.id);
    return new GradeSide.Concerned(
        unit.shownName(),
        shown == null ? null : shown.state,
        signed == null ? null : signed.personName);
  }
}
