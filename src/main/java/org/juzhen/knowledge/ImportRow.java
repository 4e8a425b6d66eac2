package org.juzhen.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row of a file of entries.
 *
 * @param row 1 for the first row after the names of the columns
 * @param unit id or name of the owner unit, or null for the importer's own
 * @param fault what is wrong with it, or null
 */
record ImportRow(
    int row,
    String question,
    String answer,
    List<String> wordings,
    String topic,
    String unit,
    LocalDate validUntil,
    String basis,
    Fault fault) {

  /** A wrong field. */
  record Fault(String field, String code) {}

  static ImportRow unreadable(int row) {
    return faulty(row, new Fault("row", "WRONG_FORMAT"));
  }

  private static ImportRow faulty(int row, Fault fault) {
    return new ImportRow(row, null, null, List.of(), null, null, null, null, fault);
  }

  /** Reads and checks the values; keys are lower case. */
  static ImportRow of(int row, Map<String, String> values) {
    Fault fault = fault(values);
    if (fault != null) {
      return faulty(row, fault);
    }
    String until = text(values, "validuntil");
    try {
      return new ImportRow(
          row,
          text(values, "question"),
          text(values, "answer"),
          wordings(text(values, "wordings")),
          text(values, "topic"),
          text(values, "unit"),
          until == null ? null : LocalDate.parse(until),
          text(values, "basis"),
          null);
    } catch (DateTimeParseException e) {
      return faulty(row, new Fault("validUntil", "WRONG_FORMAT"));
    }
  }

  ImportRow refused(String field, String code) {
    return faulty(row, new Fault(field, code));
  }

  private static Fault fault(Map<String, String> values) {
    Fault fault = required(values, "question", 500);
    fault = fault != null ? fault : required(values, "answer", 5000);
    fault = fault != null ? fault : length(values, "topic", 60);
    fault = fault != null ? fault : length(values, "basis", 500);
    fault = fault != null ? fault : length(values, "unit", 200);
    if (fault == null
        && wordings(text(values, "wordings")).stream().anyMatch(w -> w.length() > 500)) {
      return new Fault("wordings", "TOO_LONG");
    }
    boolean nul = values.values().stream().anyMatch(v -> v != null && v.indexOf(0) >= 0);
    return fault == null && nul ? new Fault("row", "WRONG_FORMAT") : fault;
  }

  private static Fault required(Map<String, String> values, String field, int most) {
    return text(values, field) == null ? new Fault(field, "REQUIRED") : length(values, field, most);
  }

  private static Fault length(Map<String, String> values, String field, int most) {
    String text = text(values, field);
    return text != null && text.length() > most ? new Fault(field, "TOO_LONG") : null;
  }

  private static String text(Map<String, String> values, String field) {
    String value = values.get(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static List<String> wordings(String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split("\\|"))
            .map(w -> w.strip().replaceAll("\\s+", " "))
            .filter(w -> !w.isEmpty())
            .distinct()
            .toList();
  }
}
