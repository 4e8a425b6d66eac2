package org.juzhen.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of entries. UTF-8, or what spreadsheets of older offices write (GB18030).
 *
 * @param bytes as they arrived
 */
record ImportFile(byte[] bytes, Format format) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the rows are written. */
  enum Format {
    CSV,
    NDJSON
  }

  /** All rows, in order; a row that cannot be read at all says so. Blocks. */
  List<ImportRow> rows() {
    String text = text();
    return format == Format.CSV ? csv(text) : lines(text);
  }

  private String text() {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("GB18030"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<ImportRow> csv(String text) {
    List<ImportRow> rows = new ArrayList<>();
    CSVFormat form = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), form)) {
      List<String> columns = null;
      for (CSVRecord record : parser) {
        if (columns == null) {
          columns = columns(record);
        } else {
          rows.add(ImportRow.of(rows.size() + 1, values(columns, record)));
        }
      }
      if (columns == null) {
        throw KnowledgeProblem.IMPORT_WITHOUT_COLUMNS.problem();
      }
    } catch (UncheckedIOException | IllegalStateException broken) {
      rows.add(ImportRow.unreadable(rows.size() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<String> columns(CSVRecord header) {
    List<String> columns =
        header.stream().map(c -> c.replace("_", "").toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains("question") || !columns.contains("answer")) {
      throw KnowledgeProblem.IMPORT_WITHOUT_COLUMNS.problem();
    }
    return columns;
  }

  private static Map<String, String> values(List<String> columns, CSVRecord record) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
      values.put(columns.get(i), record.get(i));
    }
    return values;
  }

  private static List<ImportRow> lines(String text) {
    List<ImportRow> rows = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> rows.add(line(rows.size() + 1, line)));
    return rows;
  }

  private static ImportRow line(int row, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        return ImportRow.unreadable(row);
      }
      Map<String, String> values = new HashMap<>();
      node.properties()
          .forEach(e -> values.put(e.getKey().toLowerCase(Locale.ROOT), written(e.getValue())));
      return ImportRow.of(row, values);
    } catch (JsonProcessingException e) {
      return ImportRow.unreadable(row);
    }
  }

  /** Wordings may be a list here; elsewhere they are joined by bars. */
  private static String written(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> parts = new ArrayList<>();
    value.forEach(v -> parts.add(v.asText()));
    return String.join("|", parts);
  }
}
