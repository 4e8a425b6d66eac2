package org.juzhen.bench;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words and texts thrown by a seeded die: the 3,755 everyday characters, frequent ones more often;
 * texts with marks, numbers and Latin words between, and ten listed words in two thousand
 * characters.
 */
public final class WordsOfChance {
  private static final int BETWEEN = 200;
  private static final String EVERYDAY = everyday();

  private final Random chance;

  public WordsOfChance(long seed) {
    chance = new Random(seed);
  }

  private static String everyday() {
    byte[] codes = new byte[2 * 40 * 94];
    int n = 0;
    for (int row = 0xb0; row <= 0xd7; row++) {
      for (int cell = 0xa1; cell <= 0xfe && !(row == 0xd7 && cell > 0xf9); cell++) {
        codes[n++] = (byte) row;
        codes[n++] = (byte) cell;
      }
    }
    return new String(codes, 0, n, Charset.forName("GB2312"));
  }

  private char character() {
    double far = chance.nextDouble();
    return EVERYDAY.charAt((int) (far * far * EVERYDAY.length()));
  }

  /** Different words of two to six characters. */
  public List<String> words(int count) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      for (int i = 2 + (int) Math.abs(chance.nextGaussian() * 1.5);
          i > 0 && word.length() < 6;
          i--) {
        word.append(character());
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** Texts of that length at least. */
  public List<String> texts(int count, int length, List<String> words) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(length, words));
    }
    return texts;
  }

  private String text(int length, List<String> words) {
    StringBuilder text = new StringBuilder(length + 16);
    int planted = 0;
    while (text.length() < length) {
      if (text.length() / BETWEEN >= planted) {
        planted++;
        text.append('，').append(words.get(chance.nextInt(words.size()))).append('，');
      }
      for (int i = 4 + chance.nextInt(16); i > 0; i--) {
        text.append(character());
      }
      text.append(
          chance.nextInt(12) == 0
              ? "2026年 A" + chance.nextInt(99)
              : "，。、".charAt(chance.nextInt(3)) + "");
    }
    return text.toString();
  }
}
