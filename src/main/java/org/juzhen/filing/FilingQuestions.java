package org.juzhen.filing;

import java.util.Arrays;
import java.util.List;

/**
 * What a kind of filing asks, and nothing else (填报问题).
 *
 * @param account the account's own fields
 * @param unit whose account it will be, on which platform
 * @param causes the causes to choose from; empty where none is asked for
 * @param dates from when to when
 * @param target the account that goes on in its place
 * @param exception why a rule in principle should not hold here
 * @param event whether it is meant for one event only
 */
public record FilingQuestions(
    FilingKind kind,
    boolean account,
    boolean unit,
    List<FilingCause> causes,
    boolean dates,
    boolean target,
    boolean exception,
    boolean event) {
  static FilingQuestions of(FilingKind kind) {
    boolean opens = kind == FilingKind.OPEN;
    boolean closes = kind == FilingKind.CLOSE;
    return new FilingQuestions(
        kind,
        opens || kind == FilingKind.CHANGE,
        opens,
        Arrays.stream(FilingCause.values()).filter(c -> c.suits(kind)).toList(),
        kind == FilingKind.SUSPEND,
        closes,
        opens || closes,
        opens);
  }
}
