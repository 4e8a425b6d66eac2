package org.juzhen.review;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.juzhen.review.screening.Rule;

/** The words of the statistics: grades and rules by what people call them. */
@TemplateExtension(namespace = "figures")
final class StatisticsTexts {
  private StatisticsTexts() {}

  static StatisticsMessages in(Locale language) {
    return MessageBundles.get(
        StatisticsMessages.class, Localized.Literal.of(language.getLanguage()));
  }

  /** A grade's name; what has none is shown as it is kept. */
  static String grade(String name, Locale language) {
    return ReviewTexts.grade(name, language);
  }

  /** A rule's sentence up to where its words would be filled in. */
  static String rule(String name, Locale language) {
    return Arrays.stream(Rule.values())
        .filter(r -> r.name().equals(name))
        .findFirst()
        .map(r -> r.sentence(List.of("…", "…", "…"), language))
        .orElse(name);
  }
}
