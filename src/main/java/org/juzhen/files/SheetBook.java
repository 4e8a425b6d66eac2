package org.juzhen.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that is written line by line into a file and never held as a whole. No cell is a formula:
 * what begins like one is marked as text. Blocks; call it on a worker.
 */
public final class SheetBook implements Closeable {
  private static final int FLUSHED_AT = 200;
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

  private final Path file;
  private final OutputStream out;
  private final Workbook book;
  private final Worksheet sheet;
  private int lines;

  /** Begins a sheet with its head. */
  public SheetBook(String title, List<String> head) {
    try {
      file = Files.createTempFile("juzhen-sheet", ".xlsx");
      out = new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    book = new Workbook(out, "Juzhen", "1.0");
    sheet = book.newWorksheet(title);
    for (int i = 0; i < head.size(); i++) {
      sheet.value(0, i, safe(head.get(i)));
      sheet.style(0, i).bold().set();
      sheet.width(i, Math.min(40, Math.max(8, head.get(i).length() * 3)));
    }
    sheet.freezePane(0, 1);
    lines = 1;
  }

  /** One line more; null leaves a cell empty. */
  public void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        sheet.value(lines, i, safe(cells.get(i)));
      }
    }
    lines++;
    if (lines % FLUSHED_AT == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** How many there are below the head. */
  public int lines() {
    return lines - 1;
  }

  /** The finished file; whoever takes it deletes it. */
  public Path finish() {
    close();
    return file;
  }

  /** Text that no spreadsheet takes for a formula, also after it was saved as CSV. */
  public static String safe(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !PLAIN_NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }

  @Override
  public void close() {
    try (out) {
      book.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
