package org.juzhen.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a CSV file: UTF-8, UTF-16 or GB18030; commas, semicolons or tabs between cells. */
final class LedgerText {
  private static final int LOOKED_AT = 4_096;

  private LedgerText() {}

  static Iterator<LedgerLineText> lines(byte[] file) throws IOException {
    Charset charset = charset(file);
    String start = new String(file, 0, Math.min(file.length, LOOKED_AT), charset);
    if (start.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw RegistryProblem.UNREADABLE_TABLE.problem();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(start))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    Reader reader = new InputStreamReader(new ByteArrayInputStream(file), charset);
    Iterator<CSVRecord> records = CSVParser.parse(reader, format).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public LedgerLineText next() {
        CSVRecord line = records.next();
        return new LedgerLineText((int) line.getRecordNumber(), line.toList());
      }
    };
  }

  private static char delimiter(String start) {
    long commas = count(start, ',');
    long tabs = count(start, '\t');
    long semicolons = count(start, ';');
    return tabs > commas ? '\t' : semicolons > commas ? ';' : ',';
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static Charset charset(byte[] file) {
    if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16;
    }
    if (file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16;
    }
    return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
        .filter(c -> reads(c, file))
        .findFirst()
        .orElseThrow(() -> RegistryProblem.UNREADABLE_TABLE.problem());
  }

  /** Decodes everything and keeps nothing. */
  private static boolean reads(Charset charset, byte[] file) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer out = CharBuffer.allocate(LOOKED_AT);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }

  /** A line as it stands in the file. */
  record LedgerLineText(int number, List<String> cells) {}
}
