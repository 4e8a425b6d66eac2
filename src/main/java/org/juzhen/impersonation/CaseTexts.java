package org.juzhen.impersonation;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The texts of cases outside of pages. */
final class CaseTexts {
  private CaseTexts() {}

  /** English where it is asked for, else Chinese. */
  static CaseMessages in(Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return MessageBundles.get(CaseMessages.class, Localized.Literal.of(tag));
  }
}
