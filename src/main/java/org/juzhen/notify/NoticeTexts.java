package org.juzhen.notify;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of notices, by kind. */
@TemplateExtension(namespace = "notices")
public final class NoticeTexts {
  private NoticeTexts() {}

  /** The sentence in a language ({@code zh}, {@code en}) with the words filled in. */
  public static String sentence(NoticeView notice, String language) {
    return filled(pattern(notice.kind(), language), notice.words());
  }

  /** The sentence before it is filled in; the kind's own name where there is none. */
  static String pattern(String kind, String language) {
    try {
      return ResourceBundle.getBundle("notices.notices_" + language, Locale.ROOT).getString(kind);
    } catch (MissingResourceException e) {
      return kind;
    }
  }

  private static String filled(String pattern, List<String> words) {
    String sentence = pattern;
    for (int i = 0; i < words.size(); i++) {
      sentence = sentence.replace("{" + i + "}", words.get(i));
    }
    return sentence;
  }
}
