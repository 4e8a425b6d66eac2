package org.juzhen.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.juzhen.registry.LedgerText.LedgerLineText;

/**
 * The cells of a small XLSX or CSV table as they stand there; of a book the first sheet. What is
 * too large, old or holds programs is refused as a ledger would be. Blocks; call it on a worker.
 */
public final class PlainTable {
  private PlainTable() {}

  /** The first lines, at most so many. */
  public static List<List<String>> read(byte[] file, int most) {
    if (file.length > LedgerTable.MOST_BYTES) {
      throw LedgerProblem.TABLE_TOO_LARGE.with("limitMb", LedgerTable.MOST_BYTES / 1024 / 1024);
    }
    try {
      if (file.length > 8 && ReadableWorkbook.isOLE2Header(file)) {
        throw LedgerProblem.TABLE_OLD_FORMAT.problem();
      }
      return file.length > 4 && file[0] == 'P' && file[1] == 'K'
          ? sheet(file, most)
          : lines(file, most);
    } catch (IOException
        | java.io.UncheckedIOException
        | ExcelReaderException
        | IllegalStateException e) {
      throw RegistryProblem.UNREADABLE_TABLE.problem();
    }
  }

  private static List<List<String>> sheet(byte[] file, int most) throws IOException {
    LedgerArchive.check(file);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.limit(most).map(PlainTable::texts).toList();
    }
  }

  private static List<String> texts(Row line) {
    return IntStream.range(0, line.getCellCount()).mapToObj(line::getCellText).toList();
  }

  private static List<List<String>> lines(byte[] file, int most) throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (Iterator<LedgerLineText> i = LedgerText.lines(file); i.hasNext() && all.size() < most; ) {
      all.add(i.next().cells());
    }
    return all;
  }
}
