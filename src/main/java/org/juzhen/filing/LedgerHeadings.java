package org.juzhen.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.filing.LedgerLayout.Chosen;
import org.juzhen.filing.LedgerSheet.Column;
import org.juzhen.registry.LedgerRow;

/**
 * Reads a sheet by a layout's own headings and values.
 *
 * @param columns heading → column of the ledger
 * @param chosen column of the ledger → how the layout writes it
 */
record LedgerHeadings(Map<String, String> columns, Map<String, Chosen> chosen) {
  private static final Map<Column, String> NAMES =
      Map.of(
          Column.NAME, "name",
          Column.UNIT, "unit",
          Column.PLATFORM, "platform",
          Column.PLATFORM_ID, "platformId",
          Column.URL, "url",
          Column.STATUS, "status",
          Column.FILING_NO, "filingNo",
          Column.MAIN, "main");

  static LedgerHeadings of(List<Chosen> layout) {
    Map<String, String> columns = new HashMap<>();
    Map<String, Chosen> chosen = new HashMap<>();
    for (Chosen c : layout) {
      String column = NAMES.get(c.field());
      if (column != null) {
        columns.put(c.heading(), column);
        chosen.putIfAbsent(column, c);
      }
    }
    return new LedgerHeadings(columns, chosen);
  }

  /** The row in the hub's own words. */
  LedgerRow back(LedgerRow row) {
    Map<String, String> cells = new HashMap<>();
    row.cells()
        .forEach(
            (column, cell) ->
                cells.put(
                    column, chosen.containsKey(column) ? chosen.get(column).back(cell) : cell));
    return new LedgerRow(row.number(), cells);
  }
}
