package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String UNITS = "元万亿千百吨米亩人户个斤年月日时号条件项次%‰℃";

  private static final int BEFORE = 12;
  private static final int FEWEST_DIGITS = 7;
  private static final Pattern CALLED =
      Pattern.compile("(?:电话|手机|联系|号码|拨打|致电|微信|加我|打我|[Tt]el|TEL)[^。；\\n]{0,8}$");
  private static final Pattern LETTERS =
      Pattern.compile("(?<![A-Za-z0-9])[1lI|][3-9lIoO][0-9lIoO]{9}(?![A-Za-z0-9])");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Passage passage : draft.passages()) {
      for (DigitGroups.Number n : DigitGroups.in(passage)) {
        if (PersonalData.isMobile(n.digits())
            && (isWrittenLikeAPhone(n) || isListedAsAPhone(passage, n))) {
          report.accept(
              Finding.at(passage, n.from(), n.to(), Gate.LEGAL, Severity.ANSWER, Rule.MOBILE_PHONE)
                  .quoting(DigitGroups.masked(local(n.digits()), 3, 2)));
        }
      }
      looksLike(passage, report);
    }
  }

  /** 138、0013、8000 are figures, unless it is said before that a number to call follows. */
  private static boolean isListedAsAPhone(Passage passage, DigitGroups.Number n) {
    int from = Math.max(0, n.from() - BEFORE);
    return n.isOneOf(FORMS)
        && UNITS.indexOf(n.behind()) < 0
        && CALLED.matcher(passage.half().substring(from, n.from())).find();
  }

  /** Letters in place of digits. */
  private static void looksLike(Passage p, Consumer<Finding> report) {
    Matcher m = LETTERS.matcher(p.half());
    while (m.find()) {
      long digits = m.group().chars().filter(Character::isDigit).count();
      if (digits >= FEWEST_DIGITS && digits < m.group().length()) {
        report.accept(
            Finding.at(p, m.start(), m.end(), Gate.LEGAL, Severity.ANSWER, Rule.MOBILE_PHONE)
                .quoting(DigitGroups.masked(m.group(), 3, 2)));
      }
    }
  }

  /** In the groups that everybody writes, or in others that are no dates and no figures. */
  private static boolean isWrittenLikeAPhone(DigitGroups.Number n) {
    return n.isOneOf(FORMS) && !n.list() || n.plain() && isLoose(n);
  }

  private static boolean isLoose(DigitGroups.Number n) {
    List<Integer> groups = n.groups();
    boolean spelled = groups.stream().allMatch(g -> g <= 2);
    boolean parts = groups.get(0) >= 3 && groups.stream().allMatch(g -> g > 1);
    return n.digits().length() == 11
        && (spelled || parts && groups.size() <= 4 && !isDate(n))
        && UNITS.indexOf(n.behind()) < 0;
  }

  /** 1998-10-12-001 and 1998-2024-001 are numbers of papers. */
  private static boolean isDate(DigitGroups.Number n) {
    int first = n.groups().get(0);
    boolean year = n.digits().startsWith("19");
    boolean month = n.digits().substring(4).matches("(?:0[1-9]|1[0-2]).*");
    boolean years = n.digits().substring(4).matches("(?:19|20).*");
    return year
        && (first == 4 && (n.groups().get(1) == 2 && month || years) || first == 8 && month);
  }

  private static String local(String digits) {
    return digits.substring(digits.length() - 11);
  }
}
