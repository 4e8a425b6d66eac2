package org.juzhen.registry;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.juzhen.registry.LedgerText.LedgerLineText;

/**
 * Reads a ledger from XLSX or CSV, some lines at a time, and never holds more of it than asked for.
 * Blocks; call it on a worker.
 */
public final class LedgerTable implements Closeable {
  /** As large as real importers take. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** A province's register. */
  public static final int MOST_ROWS = 100_000;

  /** Lines above the head in which a head is looked for. */
  private static final int MOST_TITLES = 50;

  /** Without these no line can be read. */
  private static final List<String> NEEDED = List.of("name", "platform");

  private final LedgerCells cells = new LedgerCells();
  private final Deque<Sheet> sheets = new ArrayDeque<>();
  private final Deque<LedgerRow> ready = new ArrayDeque<>();
  private final byte[] file;
  private ReadableWorkbook book;
  private Stream<Row> open;
  private Iterator<LedgerLineText> lines;
  private Map<Integer, String> head;
  private boolean hasHead;
  private int titles;
  private int rows;

  private final Map<String, String> headings;

  private LedgerTable(byte[] file, Map<String, String> headings) {
    this.file = file;
    this.headings = headings;
  }

  /** Opens the table; says no to what is no table, is too large or dangerous. */
  public static LedgerTable open(byte[] file) {
    return open(file, Map.of());
  }

  /**
   * The same.
   *
   * @param headings more names of columns, before the usual ones
   */
  public static LedgerTable open(byte[] file, Map<String, String> headings) {
    if (file.length > MOST_BYTES) {
      throw LedgerProblem.TABLE_TOO_LARGE.with("limitMb", MOST_BYTES / 1024 / 1024);
    }
    LedgerTable table = new LedgerTable(file, headings);
    try {
      table.begin();
      return table;
    } catch (IOException | ExcelReaderException | IllegalStateException e) {
      table.close();
      throw RegistryProblem.UNREADABLE_TABLE.problem();
    }
  }

  private void begin() throws IOException {
    if (file.length > 8 && ReadableWorkbook.isOLE2Header(file)) {
      throw LedgerProblem.TABLE_OLD_FORMAT.problem();
    }
    if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
      LedgerArchive.check(file);
      book = new ReadableWorkbook(new ByteArrayInputStream(file));
      book.getSheets().forEach(sheets::add);
      nextSheet();
    } else {
      lines = LedgerText.lines(file);
    }
  }

  /**
   * The next lines, none at the end. A table whose head was never found, or that has no line, is
   * refused when its end is reached.
   */
  public List<LedgerRow> next(int most) {
    try {
      List<LedgerRow> found = new ArrayList<>();
      while (found.size() < most && more()) {
        found.add(ready.remove());
      }
      return found;
    } catch (IOException | ExcelReaderException | IllegalStateException e) {
      throw RegistryProblem.UNREADABLE_TABLE.problem();
    }
  }

  private boolean more() throws IOException {
    while (ready.isEmpty()) {
      if (lines.hasNext()) {
        take(lines.next());
      } else if (!nextSheet()) {
        mustHaveLines();
        return false;
      }
    }
    return true;
  }

  private void mustHaveLines() {
    if (!hasHead) {
      throw LedgerProblem.TABLE_WITHOUT_HEAD.problem();
    }
    if (rows == 0) {
      throw LedgerProblem.TABLE_EMPTY.problem();
    }
  }

  private boolean nextSheet() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
    if (sheets.isEmpty()) {
      lines = lines == null ? List.<LedgerLineText>of().iterator() : lines;
      return false;
    }
    head = null;
    titles = 0;
    cells.reset();
    open = sheets.remove().openStream();
    lines = open.map(r -> new LedgerLineText(r.getRowNum(), texts(r))).iterator();
    return true;
  }

  private static List<String> texts(Row line) {
    return IntStream.range(0, line.getCellCount()).mapToObj(line::getCellText).toList();
  }

  /** The first line with two known names is the head; titles above it are passed over. */
  private void take(LedgerLineText line) {
    if (head == null) {
      Map<Integer, String> names = titles++ < MOST_TITLES ? names(line.cells()) : Map.of();
      if (names.size() >= 2) {
        mustHaveNeeded(names);
        head = names;
        hasHead = true;
      }
    } else if (!isHeadAgain(line.cells())) {
      List<LedgerRow> found = cells.rows(line.number(), head, line.cells());
      rows += found.size();
      if (rows > MOST_ROWS) {
        throw LedgerProblem.TABLE_TOO_LONG.with("rows", MOST_ROWS);
      }
      ready.addAll(found);
    }
  }

  /** Printed tables repeat their head on every page. */
  private boolean isHeadAgain(List<String> line) {
    return head.entrySet().stream()
        .allMatch(
            h ->
                h.getKey() < line.size()
                    && line.get(h.getKey()) != null
                    && h.getValue().equals(column(line.get(h.getKey()))));
  }

  private Map<Integer, String> names(List<String> cells) {
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = cells.get(i) == null ? null : column(cells.get(i));
      if (column != null && !names.containsValue(column)) {
        names.put(i, column);
      }
    }
    return names;
  }

  private String column(String heading) {
    String named = headings.get(heading.strip());
    return named == null ? LedgerWords.column(heading) : named;
  }

  private static void mustHaveNeeded(Map<Integer, String> names) {
    for (String column : NEEDED) {
      if (!names.containsValue(column)) {
        throw RegistryProblem.MISSING_COLUMN.with("column", LedgerWords.shown(column));
      }
    }
  }

  @Override
  public void close() {
    try {
      if (open != null) {
        open.close();
      }
      if (book != null) {
        book.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
