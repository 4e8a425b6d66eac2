package org.juzhen.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.Variant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Looks up texts whose bundle is only known when a shared tag is used. */
@TemplateExtension(namespace = "words")
final class Words {
  private Words() {}

  /** The text of {@code messages/<bundle>} under prefix and name, for example a state's. */
  static String of(
      String bundle,
      String prefix,
      String name,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    return text("messages/" + bundle, prefix + name, locale(locale, variant));
  }

  /** Chinese unless the page is in English. */
  static Locale locale(Object locale, Object variant) {
    Object given = locale == null && variant instanceof Variant v ? v.getLocale() : locale;
    boolean english = given != null && given.toString().startsWith("en");
    return english ? Locale.ENGLISH : Locale.CHINESE;
  }

  /** A text by its key, or the key where there is none. */
  static String text(String file, String key, Locale language) {
    try {
      return ResourceBundle.getBundle(
              file.replace('/', '.') + "_" + language.getLanguage(), Locale.ROOT)
          .getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
