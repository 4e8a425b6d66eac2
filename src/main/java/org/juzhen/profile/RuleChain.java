package org.juzhen.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.juzhen.profile.RuleRows.Said;

/**
 * What all levels said about one rule, and what remains of it when nobody may be looser than above.
 *
 * @param said from the country down
 */
record RuleChain(List<Said> said) {

  /** What applies; null where nobody said anything. */
  RuleValue value() {
    RuleValue found = null;
    for (Said s : said) {
      found = RuleOrder.below(found, s.rule());
    }
    return found;
  }

  /** The chain above a unit, without what it decided itself. */
  RuleChain above(UUID unit) {
    return new RuleChain(said.stream().filter(s -> !unit.equals(s.rule().unitId())).toList());
  }

  /** What the unit itself decided last. */
  Optional<RuleValue> own(UUID unit) {
    return said.stream().map(Said::rule).filter(r -> unit.equals(r.unitId())).findFirst();
  }

  /** What applies, with who said it; null where nobody said anything. */
  RuleStep applies() {
    RuleValue value = value();
    return value == null ? null : RuleStep.of(source(value), value, true);
  }

  private Said source(RuleValue value) {
    return said.stream()
        .filter(s -> Objects.equals(s.rule().unitId(), value.unitId()))
        .filter(s -> s.rule().basis().equals(value.basis()) && s.rule().from().equals(value.from()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** Each level's word, and whether it counts. */
  List<RuleStep> steps() {
    RuleValue value = value();
    Said source = value == null ? null : source(value);
    List<RuleStep> steps = new ArrayList<>();
    said.forEach(s -> steps.add(RuleStep.of(s, s.rule(), s == source)));
    return List.copyOf(steps);
  }
}
