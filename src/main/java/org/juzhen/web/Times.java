package org.juzhen.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.RuleWords;
import org.juzhen.profile.WorkingDays;

/** How moments, days and spans are written: short to read, in full on demand, in the hub's zone. */
@TemplateExtension(namespace = "times")
final class Times {
  private static final String FORMATS = "formats/times";

  private Times() {}

  /** As on pages: the time alone for today, the year only where it is another one. */
  static String words(
      Object at,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    TemporalAccessor moment = here(at);
    if (moment == null) {
      return "";
    }
    LocalDate day = LocalDate.from(moment);
    String form = moment instanceof LocalDate ? "day" : day.equals(today()) ? "today" : "moment";
    boolean otherYear = day.getYear() != today().getYear();
    return written(otherYear ? form + "_of_year" : form, moment, Words.locale(locale, variant));
  }

  /** Year to second with the zone, for the title. */
  static String full(
      Object at,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    TemporalAccessor moment = here(at);
    String form = moment instanceof LocalDate ? "full_day" : "full";
    return moment == null ? "" : written(form, moment, Words.locale(locale, variant));
  }

  /** The day of a moment with its weekday. */
  static String date(
      Instant at,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    return written("date", here(at), Words.locale(locale, variant));
  }

  /** What is left on a clock, or by how much it is late; the two largest units. */
  static String span(
      ClockView clock,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    String form =
        clock.days() > 0
            ? "span_days"
            : clock.hours() > 0
                ? "span_hours"
                : clock.minutes() > 0 ? "span_minutes" : "span_moment";
    String words = Words.text(FORMATS, form, Words.locale(locale, variant));
    return MessageFormat.format(
        words, String.valueOf(clock.days()), clock.hours(), clock.minutes());
  }

  /** How long a clock has in all, in the page's language. */
  static String length(
      ClockView clock,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    return RuleWords.again(clock.value(), Words.locale(locale, variant));
  }

  /** What a rule asks for, in the page's language. */
  static String rule(
      RuleValue rule,
      @TemplateAttribute("locale") Object locale,
      @TemplateAttribute("selectedVariant") Object variant) {
    return rule.words(Words.locale(locale, variant));
  }

  private static TemporalAccessor here(Object at) {
    if (at instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, HubClock.ZONE);
    }
    if (at instanceof OffsetDateTime offset) {
      return LocalDateTime.ofInstant(offset.toInstant(), HubClock.ZONE);
    }
    return at instanceof TemporalAccessor local ? local : null;
  }

  /** Whether a deadline in working days reaches into a year whose holidays nobody has entered. */
  static boolean uncertain(ClockView clock) {
    return clock.value() != null
        && RuleWords.inWorkingDays(clock.value())
        && Arc.container()
            .instance(WorkingDays.class)
            .get()
            .uncertain(clock.startAt(), clock.dueAt());
  }

  private static LocalDate today() {
    return Arc.container().instance(HubClock.class).get().today();
  }

  private static String written(String form, TemporalAccessor at, Locale language) {
    return DateTimeFormatter.ofPattern(Words.text(FORMATS, form, language), language).format(at);
  }
}
