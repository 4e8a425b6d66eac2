package org.juzhen.review;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The first language of a request that the hub speaks; Chinese if none. */
public final class Languages {
  private Languages() {}

  /** Of this request. */
  public static Locale of(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
        .findFirst()
        .orElse(Locale.CHINESE);
  }

  /** The words of the review pages in that language. */
  static ReviewMessages words(Locale language) {
    return MessageBundles.get(ReviewMessages.class, Localized.Literal.of(language.getLanguage()));
  }

  /** The words for what a signature binds in that language. */
  static BoundMessages bound(Locale language) {
    return MessageBundles.get(BoundMessages.class, Localized.Literal.of(language.getLanguage()));
  }

  /** The words of reading at the desk in that language. */
  static ReadingMessages reading(Locale language) {
    return MessageBundles.get(ReadingMessages.class, Localized.Literal.of(language.getLanguage()));
  }
}
