package org.juzhen.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juzhen.files.SheetBook;

/** The statistics as a sheet (导出): one block after the other, each line says what it counts. */
final class StatisticsSheet {
  private final SheetBook book;

  private StatisticsSheet(SheetBook book) {
    this.book = book;
  }

  /** Blocks; call it on a worker. */
  static Path of(ReviewStatistics f, Locale language) {
    StatisticsMessages words = StatisticsTexts.in(language);
    List<String> head =
        List.of(
            words.counted(),
            words.name(),
            words.all(),
            words.cleared(),
            words.returned(),
            words.rejected(),
            words.voided());
    try (SheetBook book = new SheetBook(words.title(), head)) {
      StatisticsSheet sheet = new StatisticsSheet(book);
      sheet.block(words.byMonth(), f.months(), n -> n);
      sheet.block(words.byGrade(), f.grades(), n -> StatisticsTexts.grade(n, language));
      sheet.block(words.byUnit(), f.byUnit(), n -> n);
      sheet.block(words.byAuthor(), f.authors(), n -> n);
      sheet.block(words.byReader(), f.readers(), n -> n);
      book.line(
          List.of(
              words.byRule(),
              words.name(),
              words.all(),
              words.resolved(),
              words.accepted(),
              words.blocking(),
              words.unanswered()));
      sheet.block(words.byRule(), f.rules(), n -> StatisticsTexts.rule(n, language));
      return book.finish();
    }
  }

  private void block(String what, List<ReviewFigure> figures, UnaryOperator<String> name) {
    for (ReviewFigure f : figures) {
      Stream<String> numbers =
          IntStream.of(f.submitted(), f.cleared(), f.returned(), f.rejected(), f.voided())
              .mapToObj(String::valueOf);
      book.line(Stream.concat(Stream.of(what, name.apply(f.name())), numbers).toList());
    }
  }
}
