package org.juzhen.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.juzhen.registry.PlainTable;

/**
 * Finds the columns of a list of sources (稿源名单表格): by their headings where there are some, else
 * address, name, last day.
 */
final class SourceTable {
  private static final int LOOKED_AT = 20;

  private static final Map<String, Integer> HEADINGS = headings();

  private SourceTable() {}

  private static Map<String, Integer> headings() {
    return Map.ofEntries(
        Map.entry("域名", 0),
        Map.entry("网址", 0),
        Map.entry("网站域名", 0),
        Map.entry("网站地址", 0),
        Map.entry("首页网址", 0),
        Map.entry("host", 0),
        Map.entry("url", 0),
        Map.entry("domain", 0),
        Map.entry("名称", 1),
        Map.entry("网站名称", 1),
        Map.entry("单位名称", 1),
        Map.entry("稿源单位", 1),
        Map.entry("name", 1),
        Map.entry("有效期至", 2),
        Map.entry("截止日期", 2),
        Map.entry("有效期", 2),
        Map.entry("validuntil", 2),
        Map.entry("until", 2));
  }

  /** The rows below the head. Blocks; call it on a worker. */
  static List<NewEdition.Row> read(byte[] file) {
    return of(PlainTable.read(file, NewEdition.MOST + LOOKED_AT + 1));
  }

  static List<NewEdition.Row> of(List<List<String>> lines) {
    int[] columns = {0, 1, 2};
    int head = head(lines, columns);
    List<NewEdition.Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(head, lines.size())) {
      if (line.stream().anyMatch(c -> c != null && !c.isBlank())) {
        rows.add(row(line, columns));
      }
    }
    if (head == 0 && rows.stream().noneMatch(r -> Hosts.written(r.host()) != null)) {
      throw SourceProblem.SOURCES_WITHOUT_ADDRESSES.problem().field("file", "WRONG_FORMAT");
    }
    if (rows.size() > NewEdition.MOST) {
      throw SourceProblem.SOURCES_TOO_MANY.with("most", NewEdition.MOST);
    }
    return rows;
  }

  /** How many lines the head and titles above it take; none where no line names an address. */
  private static int head(List<List<String>> lines, int[] columns) {
    for (int i = 0; i < Math.min(LOOKED_AT, lines.size()); i++) {
      int[] named = {-1, -1, -1};
      List<String> line = lines.get(i);
      for (int c = 0; c < line.size(); c++) {
        Integer what = line.get(c) == null ? null : HEADINGS.get(word(line.get(c)));
        if (what != null && named[what] < 0) {
          named[what] = c;
        }
      }
      if (named[0] >= 0) {
        System.arraycopy(named, 0, columns, 0, named.length);
        return i + 1;
      }
    }
    return 0;
  }

  private static String word(String heading) {
    return heading.replaceAll("[\\s\\u3000（(].*$|[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
  }

  private static NewEdition.Row row(List<String> line, int[] columns) {
    return new NewEdition.Row(
        cell(line, columns[0]), cell(line, columns[1]), cell(line, columns[2]));
  }

  private static String cell(List<String> line, int at) {
    String cell = at < 0 || at >= line.size() || line.get(at) == null ? "" : line.get(at).strip();
    return cell.matches("'[=+\\-@].*") ? cell.substring(1) : cell;
  }
}
