package org.juzhen.publishing;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words that are kept with a delivery. */
final class GateWords {
  private GateWords() {}

  static String of(String code) {
    return ResourceBundle.getBundle("problems.publishing_zh", Locale.ROOT)
        .getString("delivery." + code);
  }
}
