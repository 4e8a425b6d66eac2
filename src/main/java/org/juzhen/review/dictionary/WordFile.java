package org.juzhen.review.dictionary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.ReadableText;
import org.juzhen.review.dictionary.ImportResult.Kind;
import org.juzhen.review.dictionary.ImportResult.Remark;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.Gate;
import org.juzhen.review.screening.Severity;

/**
 * A file of words: a word on each line, or cells {@code word, level, gate, why, why in English,
 * harmless longer words} parted by commas or tabs. UTF-8 with or without mark, UTF-16 or GB18030.
 */
final class WordFile {
  static final int MOST = 200_000;
  private static final int REMARKS = 50;
  private static final int SHOWN = 40;
  private static final Set<String> HEADINGS = Set.of("word", "词", "词语", "敏感词");
  private static final List<String> LEVELS = List.of("阻断", "须答复", "提醒");
  private static final List<String> GATES = List.of("政治", "法律", "政策", "保密", "文字");

  private final ImportOrder order;
  private final List<Dictionary.Entry> entries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<Remark> remarks = new ArrayList<>();
  private int lines;

  private WordFile(ImportOrder order) {
    this.order = order;
  }

  static WordFile read(byte[] content, ImportOrder order) {
    WordFile file = new WordFile(order);
    Iterator<String> lines = text(content).lines().iterator();
    while (lines.hasNext()) {
      if (++file.lines > MOST) {
        throw DictionaryProblem.DICTIONARY_TOO_LONG.with("most", MOST);
      }
      file.take(lines.next());
    }
    return file;
  }

  private static String text(byte[] content) {
    for (Charset charset : charsets(content)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    throw KernelProblem.field("file", "WRONG_FORMAT");
  }

  private static List<Charset> charsets(byte[] c) {
    boolean wide = c.length > 1 && (c[0] == -2 && c[1] == -1 || c[0] == -1 && c[1] == -2);
    return wide
        ? List.of(StandardCharsets.UTF_16)
        : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  }

  private void take(String line) {
    if (line.isBlank()) {
      count(Kind.BLANK);
      return;
    }
    try {
      List<String> cells = cells(line);
      if (lines == 1 && HEADINGS.contains(cells.get(0).toLowerCase(Locale.ROOT))) {
        count(Kind.HEADING);
      } else {
        word(cells, line);
      }
    } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
      remark(Kind.UNREADABLE, line);
    }
  }

  private static List<String> cells(String line) throws IOException {
    if (line.indexOf('"') < 0 && line.indexOf(',') < 0 && line.indexOf('\t') < 0) {
      return List.of(line.strip());
    }
    CSVFormat format = line.indexOf('\t') >= 0 ? CSVFormat.TDF : CSVFormat.DEFAULT;
    try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
      CSVRecord cells = parser.iterator().next();
      return cells.stream().map(String::strip).toList();
    }
  }

  private void word(List<String> cells, String line) {
    String word = cells.get(0);
    if (word.isEmpty()) {
      count(Kind.BLANK);
    } else if (Dictionary.looked(word).length() > 64 || word.length() > 80) {
      remark(Kind.TOO_LONG, line);
    } else if (!Dictionary.fits(word)) {
      remark(Kind.UNFIT, line);
    } else {
      Dictionary.Entry entry = entry(word, cells);
      if (seen.add(Dictionary.looked(word))) {
        entries.add(entry);
      } else {
        remark(Kind.TWICE, line);
      }
    }
  }

  private Dictionary.Entry entry(String word, List<String> cells) {
    String level = cell(cells, 1);
    String gate = cell(cells, 2);
    String rule = cell(cells, 3);
    String looked = Dictionary.looked(word);
    List<String> allow =
        List.of(cell(cells, 5).split("[\\s;；]+")).stream()
            .filter(a -> NewWord.isLonger(Dictionary.looked(a), looked))
            .toList();
    return new Dictionary.Entry(
        readable(word, 80),
        level.isEmpty() ? order.level() : level(level),
        gate.isEmpty() ? order.gate() : gate(gate),
        rule.isEmpty() ? order.rule() : readable(rule, 200),
        rule.isEmpty() ? said(order.ruleEn()) : readable(cell(cells, 4), 300),
        allow);
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  private static String said(String text) {
    return text == null ? "" : text;
  }

  private static String readable(String text, int most) {
    if (text.length() > most || ReadableText.inLine(text) != null) {
      throw new IllegalArgumentException("cannot be shown");
    }
    return text;
  }

  private static Severity level(String text) {
    int zh = LEVELS.indexOf(text);
    return zh >= 0 ? Severity.values()[zh] : Severity.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Gate gate(String text) {
    int zh = GATES.indexOf(text.endsWith("关") ? text.substring(0, text.length() - 1) : text);
    return zh >= 0 ? Gate.values()[zh] : Gate.of(text);
  }

  private void remark(Kind kind, String line) {
    count(kind);
    if (remarks.size() < REMARKS) {
      String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
      remarks.add(new Remark(lines, kind, ReadableText.boxed(shown)));
    }
  }

  private void count(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  List<Dictionary.Entry> entries() {
    return entries;
  }

  ImportResult result(int added, int changed) {
    Map<Kind, Integer> all = new EnumMap<>(counts);
    all.put(Kind.ADDED, added);
    all.put(Kind.CHANGED, changed);
    all.put(Kind.SAME, entries.size() - added - changed);
    all.values().removeIf(n -> n == 0);
    return new ImportResult(lines, all, List.copyOf(remarks));
  }
}
