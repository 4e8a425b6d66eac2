package org.juzhen.publishing;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a delivery stopped at the gate, in words that are kept with it. */
final class GateWords {
  private GateWords() {}

  static String of(String code) {
    return ResourceBundle.getBundle("problems.publishing_zh", Locale.ROOT)
        .getString("delivery." + code);
  }
}
