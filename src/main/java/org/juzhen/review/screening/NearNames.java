package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what differs by one character from one of some names. Either half of such a name is still
 * right, so the halves are what is looked up.
 */
final class NearNames {
  private final Set<String> names;
  private final Map<String, List<String>> firsts = new HashMap<>();
  private final Map<String, List<String>> seconds = new HashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();
  private final BitSet beginnings = new BitSet(1 << 16);

  /** Told of each place where something is written almost like a name. */
  interface Reader {
    void near(String written, String name, int from);
  }

  NearNames(Set<String> names, int shortest) {
    this.names = names;
    for (String name : names) {
      if (name.length() >= shortest) {
        int half = name.length() / 2;
        put(firsts, name.substring(0, half), name);
        put(seconds, name.substring(half), name);
      }
    }
  }

  private void put(Map<String, List<String>> map, String half, String name) {
    map.computeIfAbsent(half, h -> new ArrayList<>()).add(name);
    lengths.add(half.length());
    beginnings.set(pair(half.charAt(0), half.charAt(1)));
  }

  void read(String text, Reader reader) {
    for (int at = 0; at + 1 < text.length(); at++) {
      // Most places are passed by with one look; where it may, the words themselves are compared.
      if (beginnings.get(pair(text.charAt(at), text.charAt(at + 1)))) {
        at(text, at, reader);
      }
    }
  }

  private static int pair(char one, char other) {
    return (one * 31 + other) & 0xffff;
  }

  private void at(String text, int at, Reader reader) {
    for (int length : lengths) {
      if (at + length > text.length()) {
        return;
      }
      String half = text.substring(at, at + length);
      for (String name : firsts.getOrDefault(half, List.of())) {
        compare(text, at, name, reader);
      }
      for (String name : seconds.getOrDefault(half, List.of())) {
        compare(text, at - name.length() / 2, name, reader);
      }
    }
  }

  private void compare(String text, int from, String name, Reader reader) {
    int to = from + name.length();
    if (from < 0 || to > text.length()) {
      return;
    }
    String written = text.substring(from, to);
    if (!names.contains(written) && wrongAt(written, name) >= 0) {
      reader.near(written, name, from);
    }
  }

  /** Which character differs, less than nought unless it is one, and a Chinese one. */
  static int wrongAt(String written, String name) {
    int wrong = -1;
    for (int i = 0; i < name.length(); i++) {
      if (written.charAt(i) != name.charAt(i)) {
        if (wrong >= 0 || !Character.isIdeographic(written.charAt(i))) {
          return -1;
        }
        wrong = i;
      }
    }
    return wrong;
  }
}
