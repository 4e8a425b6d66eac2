package org.juzhen.review.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Finds all words of a list in one pass over a text, however many words there are (the method of
 * Aho and Corasick). Transitions lie in one open-addressed table.
 */
final class WordAutomaton {
  private final long[] keys;
  private final int[] targets;
  private final int[] fail;
  private final int[] word;
  private final int[] length;
  private final int[] shorter;

  /**
   * A word in a text.
   *
   * @param word its number
   * @param from first character
   * @param to behind the last
   */
  record Match(int word, int from, int to) {
    /** Whether this is a longer word around the other. */
    boolean covers(Match other) {
      return from <= other.from && other.to <= to && to - from > other.to - other.from;
    }
  }

  private WordAutomaton(Builder b) {
    int size = Integer.highestOneBit(Math.max(8, b.next.size())) * 4;
    keys = new long[size];
    targets = new int[size];
    Arrays.fill(keys, -1);
    b.next.forEach(this::put);
    fail = new int[b.states];
    word = Arrays.copyOf(b.word, b.states);
    length = Arrays.copyOf(b.length, b.states);
    shorter = new int[b.states];
    link(b);
  }

  /** Breadth first: where to go on when the next character does not fit. */
  private void link(Builder b) {
    IntStream.range(1, fail.length)
        .boxed()
        .sorted(Comparator.comparingInt(state -> b.depth[state]))
        .forEach(
            state -> {
              int parent = b.parent[state];
              int back = parent == 0 ? 0 : step(fail[parent], b.by[state]);
              fail[state] = back;
              shorter[state] = word[back] >= 0 ? back : shorter[back];
            });
  }

  void matches(String text, Consumer<Match> found) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = step(state, text.charAt(i));
      for (int s = word[state] >= 0 ? state : shorter[state]; s > 0; s = shorter[s]) {
        found.accept(new Match(word[s], i + 1 - length[s], i + 1));
      }
    }
  }

  private int step(int from, char c) {
    int state = from;
    int next = get(state, c);
    while (next < 0 && state != 0) {
      state = fail[state];
      next = get(state, c);
    }
    return Math.max(next, 0);
  }

  private int get(int state, char c) {
    long key = (long) state << 16 | c;
    int slot = slot(key);
    while (keys[slot] != -1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private void put(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != -1) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 40) & (keys.length - 1);
  }

  /** Collects the words. */
  static final class Builder {
    private final Map<Long, Integer> next = new HashMap<>();
    private int[] word = new int[64];
    private int[] length = new int[64];
    private int[] parent = new int[64];
    private int[] depth = new int[64];
    private char[] by = new char[64];
    private int states = 1;

    Builder() {
      word[0] = -1;
    }

    /** Of words that are given twice the first stays. */
    void add(String text, int number) {
      int state = 0;
      for (int i = 0; i < text.length(); i++) {
        long key = (long) state << 16 | text.charAt(i);
        Integer there = next.get(key);
        state = there != null ? there : grow(key, state, text.charAt(i));
      }
      if (word[state] < 0) {
        word[state] = number;
        length[state] = text.length();
      }
    }

    private int grow(long key, int from, char c) {
      if (states == word.length) {
        int size = states * 2;
        word = Arrays.copyOf(word, size);
        length = Arrays.copyOf(length, size);
        parent = Arrays.copyOf(parent, size);
        depth = Arrays.copyOf(depth, size);
        by = Arrays.copyOf(by, size);
      }
      word[states] = -1;
      parent[states] = from;
      depth[states] = depth[from] + 1;
      by[states] = c;
      next.put(key, states);
      return states++;
    }

    WordAutomaton build() {
      return new WordAutomaton(this);
    }
  }
}
