package org.juzhen.review.screening;

/**
 * The digits of a text however they are written: in circles, raised, in other scripts or as Chinese
 * characters (一三八〇). The reading has the length of the text, so that places stay.
 */
final class Digits {
  private static final String OTHER_HIDDEN =
      "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u20e3\u2800"
          + "\u3164\ufeff\uffa0";
  private static final char UNSEEN = '\u200b';
  private static final String WRITTEN = "〇0○0零0一1幺1壹1二2贰2三3叁3四4肆4五5伍5六6陆6七7柒7八8捌8九9玖9";
  private static final String CHECK_LETTERS = "ХхΧχⅩⅹ×✕";
  private static final char[] TABLE = table();

  private Digits() {}

  private static char[] table() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      int value = value(c);
      table[c] = value >= 0 ? (char) ('0' + value) : (char) c;
    }
    for (int i = 0; i < WRITTEN.length(); i += 2) {
      table[WRITTEN.charAt(i)] = WRITTEN.charAt(i + 1);
    }
    CHECK_LETTERS.chars().forEach(c -> table[c] = 'X');
    return table;
  }

  /** What a digit stands for, or less than nought when it is none. */
  private static int value(int c) {
    boolean digit = Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    int value = digit ? Character.getNumericValue(c) : -1;
    return value > 9 ? -1 : value;
  }

  /** What may stand between two digits without being seen, the frame of a keycap included. */
  static boolean isHidden(int c) {
    return c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u206f'
        || c >= '\ufe00' && c <= '\ufe0f'
        || c >= '\ufff0' && c <= '\ufff8'
        || c >= 0xe0000 && c <= 0xe0fff
        || c >= '\u00ad' && OTHER_HIDDEN.indexOf(c) >= 0;
  }

  /** The text with every digit, and what looks like the letter of an identity card, in ASCII. */
  static String plain(String text) {
    char[] read = text.toCharArray();
    for (int i = 0; i < read.length; i++) {
      if (Character.isHighSurrogate(read[i]) && i + 1 < read.length) {
        int value = value(Character.toCodePoint(read[i], read[i + 1]));
        if (value >= 0 && Character.isLowSurrogate(read[i + 1])) {
          read[i++] = (char) ('0' + value);
          read[i] = UNSEEN;
        }
      } else {
        read[i] = TABLE[read[i]];
      }
    }
    return new String(read);
  }
}
