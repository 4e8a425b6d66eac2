package org.juzhen.profile;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule's values look like.
 *
 * @param type what they are made of
 * @param stricter in which direction a lower level may move them
 * @param optional whether nothing at all may be asked for
 * @param choices the words allowed, the mildest first; empty where any word is
 */
public record RuleShape(
    RuleType type, Stricter stricter, boolean optional, List<RuleChoice> choices) {
  private static final int MOST = 10_000;
  private static final int MOST_TEXT = 200;
  private static final String OPEN_WORD = "[\\p{IsHan}A-Za-z0-9_.·-]{1,40}";

  static RuleShape of(RuleType type, Stricter stricter) {
    return new RuleShape(type, stricter, false, List.of());
  }

  static RuleShape flag(Stricter stricter) {
    return of(RuleType.FLAG, stricter);
  }

  /** One of these, the mildest first: a lower level may only go on in the list. */
  static RuleShape choice(RuleChoice... words) {
    return new RuleShape(RuleType.CHOICE, Stricter.HIGHER, false, List.of(words));
  }

  /** Any of the words between two, both included. */
  static RuleShape set(Stricter stricter, RuleChoice first, RuleChoice last) {
    List<RuleChoice> words =
        Arrays.asList(RuleChoice.values()).subList(first.ordinal(), last.ordinal() + 1);
    return new RuleShape(RuleType.SET, stricter, true, List.copyOf(words));
  }

  /** The same, where nothing may be asked for. */
  RuleShape orNothing() {
    return new RuleShape(type, stricter, true, choices);
  }

  /** The same, where something has to be said. */
  RuleShape alwaysSome() {
    return new RuleShape(type, stricter, false, choices);
  }

  /** What is wrong with a value, as a field fault's code; null for nothing. */
  String fault(String value) {
    if (value.isBlank()) {
      return optional ? null : "REQUIRED";
    }
    return switch (type) {
      case NOTICE -> value.matches("[1-9][0-9]{0,2}(d|wd)") ? null : "WRONG_FORMAT";
      case FLAG -> value.equals("true") || value.equals("false") ? null : "WRONG_TYPE";
      case CHOICE -> known(value) ? null : "WRONG_VALUE";
      case SET -> set(value);
      case MONTH_DAY -> monthDay(value) ? null : "WRONG_FORMAT";
      case TEXT -> value.length() <= MOST_TEXT ? null : "TOO_LONG";
      default -> number(value);
    };
  }

  private boolean known(String word) {
    return choices.stream().anyMatch(c -> c.name().equals(word));
  }

  private String set(String value) {
    List<String> words = Arrays.asList(value.split(",", -1));
    boolean good =
        words.stream().allMatch(w -> choices.isEmpty() ? w.matches(OPEN_WORD) : known(w))
            && words.stream().distinct().count() == words.size();
    return good ? null : "WRONG_VALUE";
  }

  private static boolean monthDay(String value) {
    try {
      return value.matches("[0-9]{2}-[0-9]{2}") && MonthDay.parse("--" + value) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private String number(String value) {
    if (!value.matches("0|[1-9][0-9]{0,8}")) {
      return "WRONG_TYPE";
    }
    int number = Integer.parseInt(value);
    int most = type == RuleType.PERCENT ? 100 : MOST;
    return number >= 1 && number <= most ? null : "OUT_OF_RANGE";
  }
}
