package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers that stand alone, also when they are written in groups or with invisible characters in
 * between; a row of small numbers in a table is not one number. Each place of the text is looked at
 * a bounded number of times.
 */
final class DigitGroups {
  private static final int FEWEST = 11;
  private static final int MOST = 23;
  private static final int CARD = 17;
  private static final String CLOSE = " -";
  private static final String SPREAD =
      " .·•・‧∙⋅_*-丶丨ー\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
          + "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

  /** Besides parts of a list and brackets, for numbers that prove themselves. */
  private static final String PARTED = SPREAD + "()[]/\\|~:+=#,，、转杠";

  private static final List<String> MARKS =
      List.of("no", "id", "tel", "phone", "mobile", "wx", "vx", "v", "weixin", "dh", "sj", "qq");

  private final Seen text;
  private final String signs;
  private final int mostSigns;
  private final List<Number> numbers = new ArrayList<>();

  private DigitGroups(Seen text, String signs, int mostSigns) {
    this.text = text;
    this.signs = signs;
    this.mostSigns = mostSigns;
  }

  /**
   * A number.
   *
   * @param digits without what stands between them
   * @param groups how many digits stand together, from the left
   * @param plain whether nothing but spaces, dots and strokes stands between them
   * @param list whether a comma stands between them, as in a list of figures
   * @param behind what stands behind it, or a space
   */
  record Number(
      String digits,
      List<Integer> groups,
      boolean plain,
      boolean list,
      char behind,
      int from,
      int to) {
    boolean isOneOf(List<List<Integer>> forms) {
      return forms.contains(groups);
    }
  }

  /** The numbers as they stand, and each long group alone where a space parts two numbers. */
  static List<Number> in(Passage passage) {
    return passage.numbers();
  }

  /** The same in the half-width reading of a text. */
  static List<Number> in(String half) {
    String meant = Digits.plain(half);
    if (meant.chars().filter(c -> c >= '0' && c <= '9').count() < FEWEST) {
      return List.of();
    }
    List<Number> numbers = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    Seen asWritten = Seen.of(half);
    Seen asMeant = Seen.of(meant);
    for (DigitGroups reading :
        List.of(
            new DigitGroups(asWritten, CLOSE, 1),
            new DigitGroups(asMeant, SPREAD, 3),
            new DigitGroups(asMeant, PARTED, 3))) {
      reading.find();
      reading.numbers.stream()
          .filter(n -> known.add((long) n.from << 32 | n.to))
          .forEach(numbers::add);
    }
    return numbers;
  }

  private void find() {
    for (int i = 0; i < text.length(); ) {
      i = isDigit(i) && begins(i) ? Math.max(i + 1, walk(i)) : i + 1;
    }
  }

  /** Where the longest number ends that begins here, or nought. */
  private int walk(int from) {
    Row row = new Row(from);
    int behind = 0;
    Number last = null;
    while (row.next()) {
      int end = row.end();
      if (row.digits.length() >= FEWEST && end > 0) {
        last = row.number(end);
        behind = end;
      }
    }
    if (last != null) {
      take(last, from, behind);
    }
    return behind;
  }

  private void take(Number whole, int from, int end) {
    if (!isDecimal(whole, from, end)) {
      numbers.add(whole);
    }
    if (whole.groups.size() > 1) {
      alone(from, end);
    }
  }

  private boolean isDecimal(Number number, int from, int end) {
    return number.groups.size() == 2 && text.has('.', from, end);
  }

  /** Each long group of a row. */
  private void alone(int from, int end) {
    for (int i = from; i < end; i++) {
      if (isDigit(i) && (i == from || !isDigit(i - 1))) {
        Row row = new Row(i);
        while (row.at < end && isDigit(row.at) && row.next()) {
          i = row.at;
        }
        if (row.digits.length() >= FEWEST) {
          int behind = row.at < end && isX(row.at) ? row.at + 1 : row.at;
          numbers.add(row.number(behind));
        }
      }
    }
  }

  /** A row of digits that is being read. */
  private final class Row {
    private final int from;
    private final StringBuilder digits = new StringBuilder();
    private final List<Integer> groups = new ArrayList<>();
    private int at;
    private boolean list;

    Row(int from) {
      this.from = from;
      this.at = from;
    }

    /** Takes one more digit; none when there is none, or too many. */
    boolean next() {
      int digit = at;
      if (digits.length() > 0 && digits.length() < MOST) {
        while (digit < at + mostSigns && digit < text.length() && isSign(digit)) {
          digit++;
        }
      }
      if (digits.length() == MOST || digit >= text.length() || !isDigit(digit)) {
        return false;
      }
      if (digit > at || groups.isEmpty()) {
        groups.add(0);
      }
      for (int i = at; i < digit; i++) {
        list |= ",，、".indexOf(text.at(i)) >= 0;
      }
      groups.set(groups.size() - 1, groups.get(groups.size() - 1) + 1);
      digits.append(text.at(digit));
      at = digit + 1;
      return true;
    }

    private boolean isSign(int i) {
      return signs.indexOf(text.at(i)) >= 0;
    }

    /** Where the number would end here, with the letter of an identity card; nought if not here. */
    int end() {
      int letter = at;
      while (digits.length() == CARD
          && letter < at + mostSigns
          && letter < text.length()
          && isSign(letter)) {
        letter++;
      }
      if (letter < text.length() && isX(letter) && ends(letter + 1)) {
        return letter + 1;
      }
      return ends(at) ? at : 0;
    }

    Number number(int end) {
      boolean x = isX(end - 1);
      List<Integer> all = new ArrayList<>(groups);
      if (x) {
        all.set(all.size() - 1, all.get(all.size() - 1) + 1);
      }
      return new Number(
          x ? digits + "X" : digits.toString(),
          List.copyOf(all),
          !signs.equals(PARTED),
          list,
          end < text.length() ? text.at(end) : ' ',
          text.place(from),
          text.behind(end - 1));
    }
  }

  private boolean begins(int i) {
    if (i == 0 || text.isParted(i)) {
      return i == 0 || !isDigit(i - 1);
    }
    return !isLatin(text.at(i - 1)) || isMarked(i);
  }

  /** Behind what says that a number follows: {@code No}, {@code tel}. */
  private boolean isMarked(int i) {
    return MARKS.stream()
        .anyMatch(
            m ->
                text.endsWith(m, i) && (i == m.length() || !isLetter(text.at(i - m.length() - 1))));
  }

  private boolean ends(int i) {
    return i >= text.length() || !isLatin(text.at(i)) || text.isParted(i) && !isDigit(i);
  }

  private boolean isDigit(int i) {
    return text.at(i) >= '0' && text.at(i) <= '9';
  }

  private boolean isX(int i) {
    return text.at(i) == 'x' || text.at(i) == 'X';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isLatin(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  /** The beginning and the end of a number with stars between. */
  static String masked(String digits, int first, int last) {
    return digits.substring(0, first)
        + "*".repeat(digits.length() - first - last)
        + digits.substring(digits.length() - last);
  }
}
