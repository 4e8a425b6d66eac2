package org.juzhen.review.screening;

import java.util.HashMap;
import java.util.Map;

/** Characters that are taken for each other, by sound or by shape (易混字). */
final class Confusables {
  private final Map<Character, String> others = new HashMap<>();

  private Confusables() {}

  static Confusables shipped() {
    Confusables all = new Confusables();
    ShippedText.of("/review/confusables.txt").lines().map(String::strip).forEach(all::group);
    return all;
  }

  private void group(String group) {
    for (int i = 0; i < group.length(); i++) {
      others.merge(group.charAt(i), group.substring(0, i) + group.substring(i + 1), String::concat);
    }
  }

  /** For which it may stand by mistake; often none. */
  String of(char c) {
    return others.getOrDefault(c, "");
  }
}
