package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Names of organisations and places that differ by one character from one that is known. Either
 * half of such a name is still right, so the halves are what is looked up.
 */
@ApplicationScoped
class NamesWritten implements Check {
  private static final int SHORTEST = 5;

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    Set<String> names = draft.around().lists().names();
    if (names.isEmpty()) {
      return;
    }
    Halves halves = new Halves(names);
    for (Passage p : draft.passages()) {
      String text = p.folded().text();
      for (int at = 0; at + 1 < text.length(); at++) {
        if (halves.mayBeginAt(text, at)) {
          halves.at(text, at, p, report);
        }
      }
    }
  }

  /** Names by their first and by their second half. */
  private static final class Halves {
    private final Set<String> names;
    private final Map<String, List<String>> firsts = new HashMap<>();
    private final Map<String, List<String>> seconds = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final BitSet beginnings = new BitSet(1 << 16);

    Halves(Set<String> names) {
      this.names = names;
      for (String name : names) {
        if (name.length() >= SHORTEST) {
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

    /** Most places are passed by with one look; where it may, the words themselves are compared. */
    boolean mayBeginAt(String text, int at) {
      return beginnings.get(pair(text.charAt(at), text.charAt(at + 1)));
    }

    private static int pair(char one, char other) {
      return (one * 31 + other) & 0xffff;
    }

    void at(String text, int at, Passage p, Consumer<Finding> report) {
      for (int length : lengths) {
        if (at + length > text.length()) {
          return;
        }
        String half = text.substring(at, at + length);
        for (String name : firsts.getOrDefault(half, List.of())) {
          compare(text, at, name, p, report);
        }
        for (String name : seconds.getOrDefault(half, List.of())) {
          compare(text, at - name.length() / 2, name, p, report);
        }
      }
    }

    private void compare(String text, int from, String name, Passage p, Consumer<Finding> report) {
      int to = from + name.length();
      if (from < 0 || to > text.length()) {
        return;
      }
      String written = text.substring(from, to);
      if (!names.contains(written) && differsByOne(written, name)) {
        report.accept(
            Finding.at(
                p,
                p.folded().from(from),
                p.folded().to(to - 1),
                Gate.TEXT,
                Severity.HINT,
                Rule.NAME_WRITTEN_WRONG,
                written,
                name));
      }
    }

    private static boolean differsByOne(String written, String name) {
      int other = 0;
      for (int i = 0; i < name.length() && other < 2; i++) {
        boolean differs = written.charAt(i) != name.charAt(i);
        other += differs ? 1 : 0;
        if (differs && !Character.isIdeographic(written.charAt(i))) {
          return false;
        }
      }
      return other == 1;
    }
  }
}
