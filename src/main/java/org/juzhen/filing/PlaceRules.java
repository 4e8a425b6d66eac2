package org.juzhen.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * What the rules of a unit's place say on some points (属地规则).
 *
 * @param values by rule; a rule that nobody set is not there
 */
record PlaceRules(Map<RuleKey, RuleValue> values) {

  /** The rule, or null where nobody set it. */
  RuleValue of(RuleKey key) {
    return values.get(key);
  }

  /** Whether the rule says anything. */
  boolean says(RuleKey key) {
    return values.containsKey(key) && !values.get(key).value().isBlank();
  }

  boolean isTrue(RuleKey key) {
    return values.containsKey(key) && values.get(key).isTrue();
  }

  /** Whether it is asked for and may stop anything: what binds websites alone only reminds. */
  boolean demands(RuleKey key) {
    return isTrue(key) && !basis(key).remindsOnly();
  }

  /** The choice, or an empty text. */
  String text(RuleKey key) {
    return says(key) ? values.get(key).value().strip() : "";
  }

  /** The choices of a list; empty for none. */
  List<String> list(RuleKey key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(s -> !s.isBlank())
        .toList();
  }

  int number(RuleKey key) {
    return values.get(key).number();
  }

  Basis basis(RuleKey key) {
    return values.get(key).basis();
  }
}
