package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The texts of imports, exports and comparisons outside of pages. */
final class LedgerTexts {
  private LedgerTexts() {}

  /** English where it is asked for, else Chinese. */
  static LedgerMessages in(Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return MessageBundles.get(LedgerMessages.class, Localized.Literal.of(tag));
  }
}
