package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Mobile numbers: an official contact may be one, so somebody has to say whose it is. */
@ApplicationScoped
class MobilePhones implements Check {
  private static final List<List<Integer>> FORMS =
      List.of(
          List.of(11),
          List.of(3, 4, 4),
          List.of(3, 8),
          List.of(7, 4),
          // Behind the country's code; one that stands apart is no part of the number.
          List.of(13),
          List.of(15),
          List.of(2, 3, 4, 4),
          List.of(2, 3, 8),
          List.of(2, 7, 4),
          List.of(4, 3, 4, 4),
          List.of(5, 4, 4),
          List.of(7, 4, 4));

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage passage : draft.passages()) {
      for (DigitGroups.Number n : DigitGroups.in(passage)) {
        if (n.isOneOf(FORMS) && PersonalData.isMobile(n.digits())) {
          report.accept(
              Finding.at(passage, n.from(), n.to(), Gate.LEGAL, Severity.ANSWER, Rule.MOBILE_PHONE)
                  .quoting(DigitGroups.masked(local(n.digits()), 3, 2)));
        }
      }
    }
  }

  private static String local(String digits) {
    return digits.substring(digits.length() - 11);
  }
}
