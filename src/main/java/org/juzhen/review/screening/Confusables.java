package org.juzhen.review.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Characters that are taken for each other, by sound or by shape (易混字). */
final class Confusables {
  private final Map<Character, String> others = new HashMap<>();

  private Confusables() {}

  static Confusables shipped() {
    Confusables all = new Confusables();
    text("/review/confusables.txt").lines().map(String::strip).forEach(all::group);
    return all;
  }

  static String text(String name) {
    try (InputStream in = Confusables.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
