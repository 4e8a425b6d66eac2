package org.juzhen.review.screening;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.juzhen.review.Comparison;
import org.juzhen.review.TextDiff;

/**
 * Whether a paragraph that was told in other words may say the opposite: its numbers and dates
 * stand in another order, or a no was dropped or put in. Who shortens takes away longer stretches.
 */
final class Twisted {
  private static final int SHORT = 8;
  private static final int MOST_CELLS = 1_000_000;
  private static final Pattern NO = Pattern.compile("严禁|禁止|切勿|没有|除外|停止|取消|暂停|并非|[不未无勿免非否莫]");

  private Twisted() {}

  static boolean is(Comparison.Row row) {
    return row.kind() == Comparison.Kind.CHANGED && (isNumbersMoved(row) || isNoMoved(row));
  }

  private static boolean isNumbersMoved(Comparison.Row row) {
    Iterator<String> before = facts(row.before()).iterator();
    for (String fact : facts(row.after())) {
      boolean found = false;
      while (!found && before.hasNext()) {
        found = before.next().equals(fact);
      }
      if (!found) {
        return true;
      }
    }
    return false;
  }

  private static List<String> facts(String text) {
    return Facts.in(Passage.halved(text)).stream().map(Facts.Fact::words).toList();
  }

  private static boolean isNoMoved(Comparison.Row row) {
    if ((long) row.before().length() * row.after().length() > MOST_CELLS) {
      return count(row.before()) != count(row.after());
    }
    return row.parts().stream()
        .filter(p -> p.kind() != TextDiff.Kind.SAME && p.text().strip().length() <= SHORT)
        .anyMatch(p -> NO.matcher(p.text()).find());
  }

  private static long count(String text) {
    return NO.matcher(text).results().count();
  }
}
