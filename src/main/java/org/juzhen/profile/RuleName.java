package org.juzhen.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.juzhen.kernel.Worded;

/** What a rule is called. */
public record RuleName(@JsonValue RuleKey key) implements Worded {
  @Override
  public String words(Locale language) {
    return texts(language).name(key);
  }

  /** What it means. */
  public String why(Locale language) {
    return MessageBundles.get(RuleWhyMessages.class, Localized.Literal.of(tag(language))).why(key);
  }

  /** What a place is called. */
  static String of(Jurisdiction place, Locale language) {
    return texts(language).place(place);
  }

  private static RuleMessages texts(Locale language) {
    return MessageBundles.get(RuleMessages.class, Localized.Literal.of(tag(language)));
  }

  private static String tag(Locale language) {
    return language.getLanguage().equals("en") ? "en" : "zh";
  }
}
