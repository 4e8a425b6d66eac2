package org.juzhen.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads what the hub wrote as a spreadsheet program would. */
public final class Sheets {
  private Sheets() {}

  public static List<Row> rows(byte[] file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read();
    }
  }

  public static List<String> column(byte[] file, int at) throws IOException {
    return rows(file).stream().map(r -> r.getCellText(at)).toList();
  }

  public static List<String> head(byte[] file) throws IOException {
    return rows(file).get(0).stream().map(c -> c.getText()).toList();
  }
}
