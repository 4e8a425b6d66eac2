package org.juzhen.review;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of reviews outside of pages. */
final class ReviewTexts {
  private ReviewTexts() {}

  static ReviewMessages in(Locale language) {
    return MessageBundles.get(ReviewMessages.class, tag(language));
  }

  static ArchiveMessages archive(Locale language) {
    return MessageBundles.get(ArchiveMessages.class, tag(language));
  }

  /** The word for a grade; a grade of former days that has none is named as it is. */
  static String grade(String grade, Locale language) {
    try {
      return ResourceBundle.getBundle("messages.review_" + tag(language).value(), Locale.ROOT)
          .getString("grade_" + grade);
    } catch (MissingResourceException none) {
      return grade;
    }
  }

  /** The signer's name, with for whom it was and whether it was given on paper. */
  static String signer(Signature signed, Locale language) {
    ArchiveMessages words = archive(language);
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
