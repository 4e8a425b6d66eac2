package org.juzhen.knowledge;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The library's words in a language, for what is not rendered by a template. */
public final class KnowledgeWords {
  private KnowledgeWords() {}

  /** English where it is asked for, else Chinese. */
  public static KnowledgeMessages in(Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return MessageBundles.get(KnowledgeMessages.class, Localized.Literal.of(tag));
  }
}
