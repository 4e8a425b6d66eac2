package org.juzhen.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tidies one line of a ledger: full-width digits, stray spaces, a unit that stands once for several
 * merged lines, the platform in brackets behind the name, several accounts in one cell.
 */
final class LedgerCells {
  /** Where full width, case and signs mean nothing. */
  private static final Set<String> NARROW =
      Set.of(
          "platform",
          "kind",
          "platformId",
          "url",
          "main",
          "filedOn",
          "lastPostAt",
          "functions",
          "regions",
          "status",
          "industries");

  private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*[(（]([^()（）]+)[)）]");
  private static final Pattern BETWEEN = Pattern.compile("\\s*[\\n\\r|｜]+\\s*");

  /** Marks a unit that was taken over from the line above. */
  static final String FROM_ABOVE = "unitFromAbove";

  private String unitAbove = "";

  /** A new sheet begins. */
  void reset() {
    unitAbove = "";
  }

  /** The accounts on this line; none where it is a sum or holds nothing. */
  List<LedgerRow> rows(int number, Map<Integer, String> head, List<String> line) {
    Map<String, String> cells = new HashMap<>();
    head.forEach(
        (at, column) -> {
          String cell = at < line.size() && line.get(at) != null ? tidy(column, line.get(at)) : "";
          if (!cell.isEmpty()) {
            cells.put(column, cell);
          }
        });
    if (cells.isEmpty() || isSum(cells)) {
      return List.of();
    }
    inheritUnit(cells);
    return split(cells).stream().map(c -> new LedgerRow(number, named(c))).toList();
  }

  private static String tidy(String column, String raw) {
    String cell = raw.strip();
    if (cell.matches("'[=+\\-@].*")) {
      cell = cell.substring(1);
    }
    if (NARROW.contains(column)) {
      return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
    return column.equals("unit")
        ? cell.replaceAll("(?<=\\p{IsHan})[\\s\\u3000]+|[\\s\\u3000]+(?=\\p{IsHan})", "")
        : cell;
  }

  private static boolean isSum(Map<String, String> cells) {
    return cells.getOrDefault("name", "").isEmpty()
        && LedgerWords.total(cells.getOrDefault("unit", ""));
  }

  private void inheritUnit(Map<String, String> cells) {
    if (cells.containsKey("unit")) {
      unitAbove = cells.get("unit");
    } else if (!unitAbove.isEmpty()) {
      cells.put("unit", unitAbove);
      cells.put(FROM_ABOVE, "1");
    }
  }

  /** One line for each name; ids and addresses follow where there are as many of them. */
  private static List<Map<String, String>> split(Map<String, String> cells) {
    String[] names = BETWEEN.split(cells.getOrDefault("name", ""));
    if (names.length < 2) {
      return List.of(cells);
    }
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Map<String, String> one = new HashMap<>(cells);
      one.put("name", names[i]);
      for (String column : List.of("platformId", "url", "platform")) {
        String[] values = BETWEEN.split(cells.getOrDefault(column, ""));
        if (values.length == names.length) {
          one.put(column, values[i]);
        } else if (!column.equals("platform")) {
          one.remove(column);
        }
      }
      all.add(one);
    }
    return all;
  }

  private static Map<String, String> named(Map<String, String> cells) {
    Matcher brackets = BRACKETS.matcher(cells.getOrDefault("name", ""));
    if (!cells.containsKey("platform")
        && brackets.matches()
        && LedgerWords.platform(brackets.group(2)) != null) {
      cells.put("name", brackets.group(1));
      cells.put("platform", brackets.group(2));
    }
    return cells;
  }
}
