package org.juzhen.review.screening;

import java.util.regex.Pattern;

/** Hides numbers of persons wherever words are shown away from the text (个人信息脱敏). */
public final class PersonalData {
  private static final Pattern FIFTEEN =
      Pattern.compile("[1-8][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}");
  private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86)?1[3-9][0-9]{9}");

  private PersonalData() {}

  /** The text with numbers of identity cards, bank cards and mobile phones made unreadable. */
  public static String masked(String text) {
    if (text == null || text.length() < 11) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text);
    for (DigitGroups.Number n : DigitGroups.in(Passage.halved(text))) {
      if (isPrivate(n)) {
        cover(shown, n);
      }
    }
    return shown.toString();
  }

  private static void cover(StringBuilder shown, DigitGroups.Number n) {
    int from = n.from() + 3;
    int to = n.to() - 2;
    // Digits outside of the basic plane take two places, of which none may stay alone.
    from -= Character.isLowSurrogate(shown.charAt(from)) ? 1 : 0;
    to += Character.isLowSurrogate(shown.charAt(to)) ? 1 : 0;
    for (int i = from; i < to; i++) {
      shown.setCharAt(i, '*');
    }
  }

  private static boolean isPrivate(DigitGroups.Number n) {
    return !n.list() && (isMobile(n.digits()) || isOldIdentityCard(n.digits()))
        || IdentityCards.isIdentityCard(n.digits())
        || n.plain() && BankCards.isBankCard(n.digits());
  }

  /** A mobile number, with or without the country's code. */
  static boolean isMobile(String digits) {
    return MOBILE.matcher(digits).matches();
  }

  /** Fifteen digits with a birthday in the middle, as cards had them until 2012. */
  static boolean isOldIdentityCard(String digits) {
    return FIFTEEN.matcher(digits).matches();
  }
}
