package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The texts of filing outside of pages. */
final class FilingTexts {
  private FilingTexts() {}

  /** English where it is asked for, else Chinese. */
  static FilingMessages in(Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return MessageBundles.get(FilingMessages.class, Localized.Literal.of(tag));
  }
}
