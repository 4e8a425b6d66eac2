package org.juzhen.profile;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rule's value as people read it: {@code 12 小时}, {@code 15 working days}. */
public final class RuleWords {
  private static final Pattern LENGTH = Pattern.compile("(\\d+)\\D+");
  private static final List<String> LANGUAGES = List.of("zh", "en");
  private static final List<BiFunction<ProfileMessages, String, String>> LENGTHS =
      List.of(ProfileMessages::hours, ProfileMessages::days, ProfileMessages::workingDays);

  private RuleWords() {}

  /** In Chinese. */
  public static String of(RuleValue rule) {
    return of(rule, Locale.CHINESE);
  }

  /** In the language asked for: English, else Chinese. */
  public static String of(RuleValue rule, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return words(rule, texts(tag));
  }

  /** Whether these are words of a length in working days, in either language. */
  public static boolean inWorkingDays(String words) {
    return LANGUAGES.stream()
        .map(RuleWords::texts)
        .anyMatch(texts -> words.endsWith(texts.workingDays("").strip()));
  }

  /**
   * A length of time that was written in one language, or with the letter {@code h}, in another;
   * anything else as it is.
   */
  public static String again(String words, Locale language) {
    Matcher length = LENGTH.matcher(words == null ? "" : words);
    if (!length.matches()) {
      return words;
    }
    String n = length.group(1);
    ProfileMessages texts = texts(language.getLanguage().equals("en") ? "en" : "zh");
    return words.equals(n + " h")
        ? texts.hours(n)
        : LENGTHS.stream()
            .filter(said -> LANGUAGES.stream().anyMatch(l -> said.apply(texts(l), n).equals(words)))
            .findFirst()
            .map(said -> said.apply(texts, n))
            .orElse(words);
  }

  private static ProfileMessages texts(String tag) {
    return MessageBundles.get(ProfileMessages.class, Localized.Literal.of(tag));
  }

  private static String words(RuleValue rule, ProfileMessages texts) {
    if (!rule.stated()) {
      return texts.none();
    }
    return switch (rule.key().shape().type()) {
      case HOURS -> texts.hours(rule.value());
      case DAYS -> texts.days(rule.value());
      case WORKING_DAYS -> texts.workingDays(rule.value());
      case MONTHS -> texts.months(rule.value());
      case YEARS -> texts.years(rule.value());
      case COUNT -> texts.times(rule.value());
      case PERCENT -> texts.percent(rule.value());
      case NOTICE -> notice(rule.period(), texts);
      case FLAG -> rule.isTrue() ? texts.yes() : texts.no();
      case MONTH_DAY -> texts.monthDay(rule.value().substring(0, 2), rule.value().substring(3));
      case CHOICE, SET ->
          rule.items().stream()
              .map(item -> word(item, texts))
              .collect(Collectors.joining(texts.comma()));
      case TEXT -> rule.value();
    };
  }

  private static String word(String item, ProfileMessages texts) {
    return Arrays.stream(RuleChoice.values())
        .filter(c -> c.name().equals(item))
        .findFirst()
        .map(texts::choice)
        .orElse(item);
  }

  private static String notice(NoticePeriod period, ProfileMessages texts) {
    String n = Integer.toString(period.days());
    return period.working() ? texts.workingDays(n) : texts.days(n);
  }
}
