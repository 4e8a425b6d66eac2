package org.juzhen.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleStep;

/** What one level said about a rule, ready to be read. */
record RuleLine(
    String value,
    String source,
    Basis basis,
    boolean remindsOnly,
    boolean own,
    LocalDate from,
    String setByName,
    Instant setAt,
    boolean counts,
    boolean withdrawn) {

  static RuleLine of(RuleStep step, Locale language) {
    return step == null
        ? null
        : new RuleLine(
            value(step, language),
            step.source(language),
            step.basis(),
            step.remindsOnly() && step.basis().binds() == Basis.Binds.WEBSITE,
            step.unitId() != null,
            step.from(),
            step.setByName(),
            step.setAt(),
            step.counts(),
            step.withdrawn());
  }

  private static String value(RuleStep step, Locale language) {
    if (step.key() != RuleKey.APPROVED_PLATFORMS || step.value().isBlank()) {
      return step.in(language);
    }
    return Arrays.stream(step.value().split(","))
        .map(name -> platform(name, language))
        .collect(Collectors.joining(" · "));
  }

  /** A platform that the register knows has a name; another one is called as it was entered. */
  private static String platform(String name, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    ResourceBundle texts = ResourceBundle.getBundle("messages.filing_" + tag, Locale.ROOT);
    String key = "platform_$" + name;
    return texts.containsKey(key) ? texts.getString(key) : name;
  }
}
