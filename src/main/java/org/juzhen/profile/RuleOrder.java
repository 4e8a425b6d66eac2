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
   * A default of this house and a mere practice give way to any decision; a text, whatever a unit
   * decided and the shipped limits of the gate bind below.
   */
  static boolean binds(RuleValue above) {
    UUID setBy = above.unitId();
    Force force = above.basis().force();
    return setBy != null
        || force == Force.RULE
        || force == Force.RECOMMENDED_STANDARD
        || above.key().bindsAsShipped();
  }

  /** Whether it asks for no less than the other. */
  static boolean notLooser(RuleValue own, RuleValue above) {
    if (own.value().equals(above.value())) {
      return true;
    }
    return switch (own.key().shape().stricter()) {
      case LOWER -> own.stated() && (!above.stated() || rank(own) <= rank(above));
      case HIGHER -> !above.stated() || (own.stated() && higher(own, above));
      case TRUE -> own.isTrue();
      case FALSE -> !own.isTrue();
      case SUPERSET -> saysAll(own, above);
      case SUBSET -> allowsNoMore(own, above);
    };
  }

  /** Words say as much as others where they repeat them. */
  private static boolean saysAll(RuleValue own, RuleValue above) {
    return own.key().shape().type() == RuleType.TEXT
        ? own.value().contains(above.value())
        : own.items().containsAll(above.items());
  }

  /** A list of any words that is empty leaves everything open. */
  private static boolean allowsNoMore(RuleValue own, RuleValue above) {
    boolean open = own.key().shape().choices().isEmpty();
    if (open && !(own.stated() && above.stated())) {
      return !above.stated();
    }
    return above.items().containsAll(own.items());
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
    if (own.key().shape().type() == RuleType.TEXT) {
      return above;
    }
    if (above.items().containsAll(own.items())) {
      return above;
    }
    Set<String> all = new LinkedHashSet<>(above.items());
    all.addAll(own.items());
    return own.with(String.join(",", all));
  }

  /** Where they have nothing in common and nothing would mean everything, what is above remains. */
  private static RuleValue shared(RuleValue above, RuleValue own) {
    String both =
        own.items().stream().filter(above.items()::contains).collect(Collectors.joining(","));
    RuleShape shape = own.key().shape();
    boolean nothingIsAll = !shape.optional() || shape.choices().isEmpty();
    return both.isEmpty() && nothingIsAll ? above : own.with(both);
  }
}
