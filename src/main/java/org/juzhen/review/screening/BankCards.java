package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Bank cards: 16 to 19 digits of a card issuer that pass the Luhn check. */
@ApplicationScoped
class BankCards implements Check {
  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage passage : draft.passages()) {
      for (DigitGroups.Number n : DigitGroups.in(passage)) {
        if (isWrittenLikeACard(n.groups()) && isBankCard(n.digits())) {
          report.accept(
              Finding.at(passage, n.from(), n.to(), Gate.LEGAL, Severity.BLOCK, Rule.BANK_CARD)
                  .quoting(DigitGroups.masked(n.digits(), 4, 2)));
        }
      }
    }
  }

  private static boolean isWrittenLikeACard(List<Integer> groups) {
    boolean fours = groups.subList(0, groups.size() - 1).stream().allMatch(g -> g == 4);
    return groups.size() == 1
        || fours
        || groups.equals(List.of(6, 13))
        || groups.equals(List.of(6, 10));
  }

  static boolean isBankCard(String digits) {
    return digits.matches("[3-6][0-9]{15,18}")
        && luhn(digits)
        && !IdentityCards.isIdentityCard(digits);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
