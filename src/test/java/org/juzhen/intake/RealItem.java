package org.juzhen.intake;

import java.util.List;
import java.util.Map;

/**
 * One item of real material: what was wrong with it as it came, and what the hub did about it.
 *
 * @param id its file, and its number there where the file holds several
 */
record RealItem(String id, List<String> wrong, List<String> did) {
  RealItem {
    wrong = List.copyOf(wrong);
    did = List.copyOf(did);
  }

  /** The item as a row of docs/real-input.md. */
  String row() {
    String what = wrong.isEmpty() ? "nothing" : String.join("; ", wrong);
    return "| %s | %s | %s |".formatted(id, what, String.join("; ", did));
  }

  /** The file it is from. */
  String file() {
    return fileOf(id);
  }

  static String fileOf(String id) {
    return id.split(" ", 2)[0];
  }

  /** Adds each thing that was wrong to what was counted so far. */
  void count(Map<String, Integer> counted) {
    wrong.forEach(what -> counted.merge(what, 1, Integer::sum));
  }
}
