package org.juzhen.review.screening;

import java.util.Arrays;

/**
 * Finds all words of a list in a text. A set of bits tells at each character whether any word
 * begins with it and the next one; only there the tree of words is walked. Steps of the tree lie in
 * one open-addressed table: state before, character and state behind in a single number.
 */
final class WordTrie {
  /** Longer words are not taken, so that no text costs more than this for each character. */
  static final int LONGEST = 64;

  private static final int MOST_STATES = 1 << 24;

  private long[] steps = new long[1 << 10];
  private int taken;
  private int[] word = new int[1 << 9];
  private int states = 1;
  private long[] beginnings = new long[1];
  private int shift;

  /** Told of all words that begin at one place. */
  interface Reader {
    /**
     * Words that begin at one place, the shorter before the longer.
     *
     * @param words their numbers
     * @param ends behind their last character
     */
    void found(int from, int[] words, int[] ends, int count);
  }

  /** Takes words; of those given twice the first stays. */
  WordTrie() {
    Arrays.fill(word, -1);
  }

  /** Takes a word before {@link #done}. */
  void add(String text, int number) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a word of " + text.length() + " characters");
    }
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      int next = step(state, text.charAt(i));
      state = next != 0 ? next : grow(state, text.charAt(i));
    }
    if (word[state] < 0) {
      word[state] = number;
    }
  }

  /** No more words come. */
  WordTrie done() {
    word = Arrays.copyOf(word, states);
    int bits = Math.max(16, 35 - Integer.numberOfLeadingZeros(states));
    shift = 32 - bits;
    beginnings = new long[1 << bits - 6];
    char[] first = new char[states];
    for (long step : steps) {
      if (step != 0 && step >>> 40 == 0) {
        first[(int) step & MOST_STATES - 1] = (char) (step >>> 24);
      }
    }
    begin(first);
    return this;
  }

  private void begin(char[] first) {
    for (long step : steps) {
      int from = (int) (step >>> 40);
      if (from != 0 && first[from] != 0) {
        mark(hash(first[from], (char) (step >>> 24)));
      }
    }
    for (int state = 1; state < states; state++) {
      // A word of one character begins whatever comes next.
      for (int c = 0; first[state] != 0 && word[state] >= 0 && c < 0x10000; c++) {
        mark(hash(first[state], (char) c));
      }
    }
  }

  private void mark(int bit) {
    beginnings[bit >>> 6] |= 1L << bit;
  }

  private int hash(int first, int second) {
    return (first * 0x9e3779b1 + second * 0x85ebca6b) >>> shift;
  }

  void read(char[] text, int length, Reader reader) {
    int[] words = new int[LONGEST];
    int[] ends = new int[LONGEST];
    for (int i = 0; i < length; i++) {
      int bit = hash(text[i], i + 1 < length ? text[i + 1] : 0);
      if ((beginnings[bit >>> 6] & 1L << bit) != 0) {
        int count = walk(text, i, length, words, ends);
        if (count > 0) {
          reader.found(i, words, ends, count);
        }
      }
    }
  }

  private int walk(char[] text, int from, int length, int[] words, int[] ends) {
    int count = 0;
    int state = step(0, text[from]);
    for (int i = from + 1; state != 0; i++) {
      if (word[state] >= 0) {
        words[count] = word[state];
        ends[count++] = i;
      }
      state = i < length ? step(state, text[i]) : 0;
    }
    return count;
  }

  private int step(int state, char c) {
    long wanted = (long) state << 16 | c;
    int slot = slot(wanted);
    while (steps[slot] != 0) {
      if (steps[slot] >>> 24 == wanted) {
        return (int) steps[slot] & MOST_STATES - 1;
      }
      slot = slot + 1 & steps.length - 1;
    }
    return 0;
  }

  private int slot(long key) {
    return (int) (key * 0x9e3779b97f4a7c15L >>> 36) & steps.length - 1;
  }

  private int grow(int from, char c) {
    if (states == MOST_STATES) {
      throw new IllegalStateException("too many words");
    }
    if (++taken * 2 > steps.length) {
      widen();
    }
    if (states == word.length) {
      word = Arrays.copyOf(word, states * 2);
      Arrays.fill(word, states, word.length, -1);
    }
    put((long) from << 40 | (long) c << 24 | states);
    return states++;
  }

  private void widen() {
    long[] old = steps;
    steps = new long[old.length * 2];
    for (long step : old) {
      if (step != 0) {
        put(step);
      }
    }
  }

  private void put(long step) {
    int slot = slot(step >>> 24);
    while (steps[slot] != 0) {
      slot = slot + 1 & steps.length - 1;
    }
    steps[slot] = step;
  }

  /** How many bytes it holds. */
  long bytes() {
    return 8L * steps.length + 4L * word.length + 8L * beginnings.length;
  }
}
