package org.juzhen.profile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Basis.Force;

/** Which of two values is the stricter one, and what remains of a value below another (从严原则). */
final class RuleOrder {
  private RuleOrder() {}

  /**
   * What applies where a lower level speaks below a higher one: what it says itself, but nothing
   * looser than what binds from above.
   */
  static RuleValue below(RuleValue above, RuleValue own) {
    if (above == null || !binds(above) || notLooser(own, above)) {
      return own;
    }
    return switch (own.key().shape().stricter()) {
      case SUPERSET -> joined(above, own);
      case SUBSET -> shared(above, own);
      default -> above;
    };
  }

  /**
   * A default of this house and a mere practice give way to any decision; a text and whatever a
   * unit decided bind below.
   */
  static boolean binds(RuleValue above) {
    UUID setBy = above.unitId();
    Force force = above.basis().force();
    return setBy != null || force == Force.RULE || force == Force.RECOMMENDED_STANDARD;
  }

  /** Whether it asks for no less than the other. */
  static boolean notLooser(RuleValue own, RuleValue above) {
    if (own.value().equals(above.value()) || own.key().shape().stricter() == Stricter.FREE) {
      return true;
    }
    return switch (own.key().shape().stricter()) {
      case LOWER -> own.stated() && (!above.stated() || rank(own) <= rank(above));
      case HIGHER -> !above.stated() || (own.stated() && higher(own, above));
      case TRUE -> own.isTrue();
      case FALSE -> !own.isTrue();
      case SUPERSET -> own.items().containsAll(above.items());
      case SUBSET -> above.items().containsAll(own.items());
      case FREE -> true;
    };
  }

  private static boolean higher(RuleValue own, RuleValue above) {
    return own.key().shape().type() == RuleType.NOTICE
        ? own.period().neverShorterThan(above.period())
        : rank(own) >= rank(above);
  }

  private static int rank(RuleValue rule) {
    RuleShape shape = rule.key().shape();
    return switch (shape.type()) {
      case CHOICE -> shape.choices().indexOf(rule.choice());
      case MONTH_DAY -> Integer.parseInt(rule.value().replace("-", ""));
      default -> rule.number();
    };
  }

  private static RuleValue joined(RuleValue above, RuleValue own) {
    if (above.items().containsAll(own.items())) {
      return above;
    }
    Set<String> all = new LinkedHashSet<>(above.items());
    all.addAll(own.items());
    return own.with(String.join(",", all));
  }

  private static RuleValue shared(RuleValue above, RuleValue own) {
    return own.with(
        own.items().stream().filter(above.items()::contains).collect(Collectors.joining(",")));
  }
}
