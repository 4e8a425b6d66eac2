package org.juzhen.contributions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.files.SheetBook;

/** The statistics as a sheet or as plain text, a line a contributor (稿费核算用表). */
final class FiguresSheet {
  private FiguresSheet() {}

  /** How it is written. */
  enum Form {
    XLSX,
    CSV
  }

  /**
   * In the reader's language.
   *
   * @param reason the words of a reason
   */
  record Words(String title, List<String> head, Function<DeclineReason, String> reason) {}

  /** Blocks; call it on a worker. */
  static Path of(ContributionFigures figures, Words words, Form form) {
    return form == Form.XLSX ? sheet(figures, words) : plain(figures, words);
  }

  private static Path sheet(ContributionFigures figures, Words words) {
    try (SheetBook book = new SheetBook(words.title(), words.head())) {
      figures.people().forEach(l -> book.line(cells(l, words)));
      return book.finish();
    }
  }

  private static Path plain(ContributionFigures figures, Words words) {
    try {
      Path file = Files.createTempFile("juzhen-sheet", ".csv");
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        // Spreadsheets take a file for UTF-8 only with this mark.
        out.write('\ufeff');
        out.write(row(words.head()));
        for (ContributionFigures.Line l : figures.people()) {
          out.write(row(cells(l, words)));
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(List<String> cells) {
    return cells.stream()
            .map(c -> '"' + SheetBook.safe(c == null ? "" : c).replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static List<String> cells(ContributionFigures.Line l, Words words) {
    String kept = l.keptPercent() == null ? "" : l.keptPercent() + "%";
    String reasons =
        l.reasons().entrySet().stream()
            .map(e -> words.reason().apply(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining("; "));
    Stream<String> numbers =
        Stream.of(
                l.handedIn(),
                l.used(),
                l.declined(),
                l.withdrawn(),
                l.waiting(),
                l.accounts(),
                l.words(),
                l.pictures())
            .map(String::valueOf);
    return Stream.concat(
            Stream.concat(Stream.of(l.unitName(), l.contributorName()), numbers),
            Stream.of(kept, reasons))
        .toList();
  }
}
