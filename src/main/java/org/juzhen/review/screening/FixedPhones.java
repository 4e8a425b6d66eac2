package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixed telephones: mostly an office's, sometimes somebody's at home. */
@ApplicationScoped
class FixedPhones implements Check {
  private static final Pattern PHONE =
      Pattern.compile(
          "[(0](?<![0-9A-Za-z].)(?<area>(?<=\\()0[0-9]{2,3}\\) ?|(?<=0)[0-9]{2,3}[- —]{0,2})"
              + "[2-8][0-9]{6,7}(?![0-9A-Za-z])");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage p : draft.passages()) {
      Matcher m = PHONE.matcher(p.half());
      while (m.find()) {
        String digits = m.group().replaceAll("[^0-9]", "");
        report.accept(
            Finding.at(p, m.start(), m.end(), Gate.LEGAL, Severity.HINT, Rule.FIXED_PHONE)
                .quoting(DigitGroups.masked(digits, 4, 2)));
      }
    }
  }
}
