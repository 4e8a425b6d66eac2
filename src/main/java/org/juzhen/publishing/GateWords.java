package org.juzhen.publishing;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words that are kept with a delivery or become part of a post. */
final class GateWords {
  private GateWords() {}

  static String of(String code) {
    return text("delivery." + code);
  }

  /** What the hub adds to a post; posts are Chinese, whatever the interface speaks. */
  static String added(String code) {
    return text("added." + code);
  }

  private static String text(String key) {
    return ResourceBundle.getBundle("problems.publishing_zh", Locale.ROOT).getString(key);
  }
}
