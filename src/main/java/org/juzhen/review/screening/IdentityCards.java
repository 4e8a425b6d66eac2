package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Numbers of identity cards (GB 11643): place, birthday and check digit have to fit. Permanent
 * residents' cards (外国人永久居留身份证) begin with a nine.
 */
@ApplicationScoped
class IdentityCards implements Check {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  /** More parts are figures in a row, unless each digit stands alone. */
  private static final int MOST_GROUPS = 6;

  private static final int CARD = 18;

  private static final List<List<Integer>> OLD =
      List.of(List.of(15), List.of(6, 6, 3), List.of(6, 9));

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage passage : draft.passages()) {
      for (DigitGroups.Number n : DigitGroups.in(passage)) {
        if (isWrittenLikeACard(n.groups()) && isIdentityCard(n.digits())) {
          report.accept(found(passage, n, Severity.BLOCK).unacceptable());
        } else if (n.isOneOf(OLD) && !n.list() && PersonalData.isOldIdentityCard(n.digits())) {
          // Without a check digit: a long number may happen to hold a birthday.
          report.accept(found(passage, n, Severity.ANSWER));
        }
      }
    }
  }

  private static boolean isWrittenLikeACard(List<Integer> groups) {
    boolean spelled = groups.subList(0, groups.size() - 1).stream().allMatch(g -> g == 1);
    return groups.size() >= CARD - 1 && spelled
        || groups.size() <= MOST_GROUPS && groups.stream().allMatch(g -> g > 1);
  }

  private static Finding found(Passage passage, DigitGroups.Number n, Severity severity) {
    return Finding.at(passage, n.from(), n.to(), Gate.LEGAL, severity, Rule.IDENTITY_CARD)
        .quoting(DigitGroups.masked(n.digits(), 3, 2));
  }

  static boolean isIdentityCard(String digits) {
    return digits.matches("[1-9][0-9]{16}[0-9X]")
        && isBirthday(digits.substring(6, 14))
        && CHECK_DIGITS.charAt(weighted(digits) % 11) == digits.charAt(17);
  }

  private static int weighted(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return sum;
  }

  private static boolean isBirthday(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
      return year >= 1900 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
