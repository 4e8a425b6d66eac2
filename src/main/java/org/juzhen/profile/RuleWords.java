package org.juzhen.profile;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** A rule's value as people read it: {@code 12 小时}, {@code 15 working days}. */
public final class RuleWords {
  private RuleWords() {}

  /** In Chinese. */
  public static String of(RuleValue rule) {
    return of(rule, Locale.CHINESE);
  }

  /** In the language asked for: English, else Chinese. */
  public static String of(RuleValue rule, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    return words(rule, MessageBundles.get(ProfileMessages.class, Localized.Literal.of(tag)));
  }

  private static String words(RuleValue rule, ProfileMessages texts) {
    return switch (rule.key()) {
      case REPOST_DEADLINE_HOURS, REPOST_MISSED_HOURS -> texts.hours(rule.value());
      case DORMANCY_WARN_DAYS, DORMANCY_OVERDUE_DAYS, CLEARANCE_DAYS, UNFILED_GRACE_DAYS ->
          texts.days(rule.value());
      case REPLY_SIMPLE_WORKING_DAYS, REPLY_VALUABLE_WORKING_DAYS, REPLY_EXTENDED_WORKING_DAYS ->
          texts.workingDays(rule.value());
      case CLOSE_NOTICE, CHANGE_NOTICE -> notice(NoticePeriod.of(rule.value()), texts);
      case GOVERNMENT_MAIN_CLOSABLE -> rule.isTrue() ? texts.yes() : texts.no();
      case OPEN_MATERIALS, CHANGE_MATERIALS, CLOSE_MATERIALS ->
          rule.value().isBlank() ? texts.none() : rule.value();
      case SOURCE_POLICY -> rule.value().equals("HARD") ? texts.hard() : texts.soft();
    };
  }

  private static String notice(NoticePeriod period, ProfileMessages texts) {
    if (period.days() == 0) {
      return texts.none();
    }
    String n = Integer.toString(period.days());
    return period.working() ? texts.workingDays(n) : texts.days(n);
  }
}
