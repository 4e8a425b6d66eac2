package org.juzhen.registry;

import java.util.Map;

/**
 * A line of a ledger (台账), read but not yet judged.
 *
 * @param number the line as the reader of the table counts it, the head is 1
 * @param cells what stands in the known columns, without spaces around it
 */
public record LedgerRow(int number, Map<String, String> cells) {

  /** What stands in the column; empty where the table has none. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
