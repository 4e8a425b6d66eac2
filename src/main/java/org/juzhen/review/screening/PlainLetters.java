package org.juzhen.review.screening;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each character is read as (归一化): compatibility forms, case, accents, traditional characters
 * (繁体) and letters of other alphabets that look like Latin ones are one and the same; what carries
 * no meaning is nothing.
 */
final class PlainLetters {
  /** The character is left out. */
  static final char NOTHING = 0;

  /** It takes more than one character to say; see {@link #of(int)}. */
  static final char MANY = 0xffff;

  private static final String ENDS_A_PHRASE = "，。；：？！、…—（）()[]【】《》〈〉「」『』“”\"<>,;:?!\n";
  // Cyrillic, Greek and phonetic letters with what they are taken for, in pairs.
  private static final String LOOK_ALIKE =
      "аaеeоoрpсcуyхxіiѕsјjԁdһhԛqԝwвbнhкkмmтtАAЕEОOРPСCУYХXІIЅSЈJВBНHКKМMТTӀI"
          + "αaοoρpνvυuτtιiκkχxεeβbμmηnωwϲcΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXɑaɡgıiɩiʟlɪi";
  // Radicals that look like whole characters and are not folded by Unicode.
  private static final String RADICALS = "⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⺟母⻄西⻁虎";
  private static final String STROKES = "ꞏꞌǀǁǂᐧᆞㆍⵑ᛫";
  private static final Map<Integer, Integer> LOOKS = pairs(LOOK_ALIKE + RADICALS);
  private static final char[] TABLE = table();

  private PlainLetters() {}

  /** The reading of a character of the basic plane: one character, {@link #NOTHING} or MANY. */
  static char of(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      if (ENDS_A_PHRASE.indexOf(c) >= 0) {
        table[c] = (char) c;
      } else if (Character.isSurrogate((char) c)) {
        table[c] = MANY;
      } else {
        String read = of(c);
        table[c] = read.isEmpty() ? NOTHING : read.length() == 1 ? read.charAt(0) : MANY;
      }
    }
    return table;
  }

  /** The reading of any character. */
  static String of(int c) {
    StringBuilder letters = new StringBuilder(4);
    Normalizer.normalize(Character.toString(look(c)), Normalizer.Form.NFKC)
        .codePoints()
        .filter(PlainLetters::isMeant)
        .map(PlainLetters::plain)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** No sign, no letter that nobody sees, and no letter that is nothing but a stroke. */
  private static boolean isMeant(int c) {
    return Character.isLetterOrDigit(c)
        && (Character.getType(c) != Character.MODIFIER_LETTER || c == '々')
        && STROKES.indexOf(c) < 0
        && !Digits.isHidden(c);
  }

  private static int plain(int c) {
    int bare = c >= 0xc0 && c < 0x250 || c >= 0x1e00 && c < 0x1f00 ? accentless(c) : c;
    int low = Character.toLowerCase(bare);
    return low >= 0x3400 && low <= 0x9fff ? simplified(low) : low;
  }

  private static int accentless(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
  }

  private static int simplified(int c) {
    List<String> forms = ZhConverterUtil.toSimple((char) c);
    boolean one = forms != null && !forms.isEmpty() && forms.get(0).length() == 1;
    return one ? forms.get(0).charAt(0) : c;
  }

  /** The same length with traditional and look-alike Chinese characters as the simplified ones. */
  static String simplified(String text) {
    char[] read = text.toCharArray();
    for (int i = 0; i < read.length; i++) {
      char plain = of(read[i]);
      if (plain >= 0x3400 && plain <= 0x9fff) {
        read[i] = plain;
      }
    }
    return new String(read);
  }

  private static int look(int c) {
    return LOOKS.getOrDefault(c, c);
  }

  private static Map<Integer, Integer> pairs(String text) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i < text.length(); i += 2) {
      pairs.put((int) text.charAt(i), (int) text.charAt(i + 1));
    }
    return pairs;
  }
}
