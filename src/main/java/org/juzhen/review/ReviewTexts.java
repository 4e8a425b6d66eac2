package org.juzhen.review;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.juzhen.registry.Platform;

/** The texts of reviews outside of pages. */
final class ReviewTexts {
  private ReviewTexts() {}

  static ArchiveMessages archive(Locale language) {
    return MessageBundles.get(ArchiveMessages.class, tag(language));
  }

  /** The word for a grade; a grade of former days that has none is named as it is. */
  static String grade(String grade, Locale language) {
    return word("review", "grade_" + grade, grade, language);
  }

  /** The word for a platform. */
  static String platform(Platform platform, Locale language) {
    return word("web", "platform_$" + platform.name(), platform.name(), language);
  }

  private static String word(String bundle, String key, String without, Locale language) {
    try {
      return ResourceBundle.getBundle(
              "messages." + bundle + "_" + tag(language).value(), Locale.ROOT)
          .getString(key);
    } catch (MissingResourceException none) {
      return without;
    }
  }

  /** The signer's name, with for whom it was and whether it was given on paper. */
  static String signer(Signature signed, Locale language) {
    return signer(signed, archive(language));
  }

  static String signer(Signature signed, ArchiveMessages words) {
    String name =
        signed.forPersonName == null
            ? signed.personName
            : words.standsIn(signed.personName, signed.forPersonName);
    return signed.given == Signature.Given.PAPER ? words.onPaper(name) : name;
  }

  private static Localized.Literal tag(Locale language) {
    return Localized.Literal.of(language.getLanguage().equals("en") ? "en" : "zh");
  }
}
