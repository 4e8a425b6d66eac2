package org.juzhen.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.juzhen.kernel.KernelProblem;

/** Reads a ledger from XLSX or CSV, line by line. Blocks; call it on a worker. */
public final class LedgerTable {
  /** As many as real importers take at once. */
  private static final int MOST_ROWS = 20_000;

  /** Without these no line can be read. */
  private static final List<String> NEEDED = List.of("name", "platform");

  private final List<LedgerRow> rows = new ArrayList<>();
  private Map<Integer, String> head;
  private boolean hasHead;

  private LedgerTable() {}

  /** The lines of the table; says no to what is no table or lacks a column. */
  public static List<LedgerRow> read(byte[] file) {
    LedgerTable table = new LedgerTable();
    try {
      if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
        table.workbook(file);
      } else {
        table.csv(text(file));
      }
    } catch (IOException | ExcelReaderException | IllegalStateException e) {
      throw RegistryProblem.UNREADABLE_TABLE.problem();
    }
    if (!table.hasHead) {
      mustHaveNeeded(Map.of());
    }
    return table.rows;
  }

  private void workbook(byte[] file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book.getSheets().toList()) {
        head = null;
        try (Stream<Row> lines = sheet.openStream()) {
          lines.forEach(line -> take(line.getRowNum(), cells(line)));
        }
      }
    }
  }

  private static List<String> cells(Row line) {
    return IntStream.range(0, line.getCellCount()).mapToObj(line::getCellText).toList();
  }

  private void csv(String text) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (Iterator<CSVRecord> lines = parser.iterator(); lines.hasNext(); ) {
        CSVRecord line = lines.next();
        take((int) line.getRecordNumber(), line.toList());
      }
    }
  }

  /** The first line with two known names is the head; titles above it are passed over. */
  private void take(int number, List<String> cells) {
    if (head == null) {
      Map<Integer, String> names = names(cells);
      if (names.size() >= 2) {
        mustHaveNeeded(names);
        head = names;
        hasHead = true;
      }
      return;
    }
    Map<String, String> found = new HashMap<>();
    head.forEach(
        (at, column) -> {
          String cell = at < cells.size() && cells.get(at) != null ? cells.get(at).strip() : "";
          if (!cell.isEmpty()) {
            found.put(column, cell);
          }
        });
    if (!found.isEmpty()) {
      add(new LedgerRow(number, found));
    }
  }

  private void add(LedgerRow row) {
    if (rows.size() >= MOST_ROWS) {
      throw KernelProblem.TOO_LARGE.with("rows", MOST_ROWS);
    }
    rows.add(row);
  }

  private static Map<Integer, String> names(List<String> cells) {
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = cells.get(i) == null ? null : LedgerWords.column(cells.get(i));
      if (column != null && !names.containsValue(column)) {
        names.put(i, column);
      }
    }
    return names;
  }

  private static void mustHaveNeeded(Map<Integer, String> names) {
    for (String column : NEEDED) {
      if (!names.containsValue(column)) {
        throw RegistryProblem.MISSING_COLUMN.with("column", LedgerWords.shown(column));
      }
    }
  }

  private static String text(byte[] file) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
  }
}
