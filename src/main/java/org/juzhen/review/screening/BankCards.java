package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Bank cards: 16 to 19 digits of a card issuer that pass the Luhn check; those of some banks begin
 * with 9, 8 or 1.
 */
@ApplicationScoped
class BankCards implements Check {
  private static final Pattern ISSUED =
      Pattern.compile(
          "[3-6][0-9]{15,18}|(?:940[0-9]|9558|9555|9559|9666|9688|984[0-9]|985[0-9]|9900|998[0-9]"
              + "|9999|900[0-9]|843[0-9])[0-9]{12,15}|103[0-9]{16}");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage passage : draft.passages()) {
      for (DigitGroups.Number n : DigitGroups.in(passage)) {
        if (n.plain() && isWrittenLikeACard(n.groups()) && isBankCard(n.digits())) {
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
    return ISSUED.matcher(digits).matches()
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
