package org.juzhen.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.filing.LedgerLayout.Chosen;
import org.juzhen.filing.LedgerSheet.Column;
import org.juzhen.registry.Asked;

/** The form of a layout: one line for each field, a place for those that are wanted. */
public class LedgerLayoutForm {
  @RestForm String version;
  @RestForm List<String> field;
  @RestForm List<String> place;
  @RestForm List<String> heading;
  @RestForm List<String> values;

  /** The fields that have a place, in its order. */
  List<Chosen> columns() {
    record Placed(int at, Chosen column) {}
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; field != null && i < field.size(); i++) {
      String at = at(place, i).strip();
      if (at.matches("\\d{1,3}")) {
        Column column = Asked.constant(Column.class, field.get(i), "field");
        placed.add(
            new Placed(
                Integer.parseInt(at), new Chosen(column, at(heading, i), map(at(values, i)))));
      }
    }
    return placed.stream().sorted(Comparator.comparingInt(Placed::at)).map(Placed::column).toList();
  }

  private static String at(List<String> all, int i) {
    return all == null || i >= all.size() || all.get(i) == null ? "" : all.get(i);
  }

  /** Lines or parts like {@code 正常运行=运营中}. */
  private static Map<String, String> map(String text) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String pair : text.split("[\\r\\n;；]+")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2 && !parts[0].isBlank()) {
        map.put(parts[0].strip(), parts[1].strip());
      }
    }
    return map;
  }

  /** Every field, those of the layout first. */
  static List<Line> lines(List<Chosen> layout) {
    List<Line> lines = new ArrayList<>();
    for (Chosen c : layout) {
      String values =
          c.values() == null
              ? ""
              : c.values().entrySet().stream()
                  .map(v -> v.getKey() + "=" + v.getValue())
                  .collect(Collectors.joining(";"));
      lines.add(new Line(c.field(), String.valueOf(lines.size() + 1), c.heading(), values));
    }
    Arrays.stream(Column.values())
        .filter(c -> layout.stream().noneMatch(l -> l.field() == c))
        .forEach(c -> lines.add(new Line(c, "", "", "")));
    return lines;
  }

  /** One line of the form. */
  record Line(Column field, String place, String heading, String values) {}
}
