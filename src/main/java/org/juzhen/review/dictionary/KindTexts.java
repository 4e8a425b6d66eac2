package org.juzhen.review.dictionary;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.juzhen.review.ProhibitedKind;

/** What the kinds that are never posted are called on paper. */
public final class KindTexts {
  private KindTexts() {}

  public static String of(ProhibitedKind kind, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return MessageBundles.get(DictionaryMessages.class, Localized.Literal.of(tag)).prohibited(kind);
  }
}
