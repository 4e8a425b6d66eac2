package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.juzhen.files.SheetBook;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/**
 * Writes lists out as XLSX (导出), in the reader's language and reach, some hundred lines at a time;
 * the ledger that it writes can be imported again.
 */
@ApplicationScoped
public class LedgerExportDesk {
  private final RegisterDesk register;
  private final FilingDesk filings;
  private final HubClock clock;
  private final Vertx vertx;

  LedgerExportDesk(RegisterDesk register, FilingDesk filings, HubClock clock, Vertx vertx) {
    this.register = register;
    this.filings = filings;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** The accounts that the person may see and looks for; whoever takes the file deletes it. */
  public Uni<Path> accounts(Actor by, AccountSearch search, Locale language) {
    FilingMessages texts = FilingTexts.in(language);
    return write(
        new Sheet<AccountView>(
            texts.ledger(),
            LedgerSheet.head(texts),
            paging -> register.list(by, search, paging),
            (n, a) -> LedgerSheet.line(n, a, clock.now(), texts)));
  }

  /** The filings that the person may see and looks for. */
  Uni<Path> filings(Actor by, FilingSearch search, Locale language) {
    FilingMessages texts = FilingTexts.in(language);
    return write(
        new Sheet<FilingView>(
            LedgerTexts.in(language).filings(),
            LedgerFilingSheet.head(language),
            paging -> filings.list(by, search, paging),
            (n, f) -> LedgerFilingSheet.line(n, f, texts)));
  }

  /**
   * A list that is written out.
   *
   * @param pages reads one page of it
   * @param line the cells of one item
   */
  record Sheet<T>(
      String title, List<String> head, Function<Paging, Uni<Slice<T>>> pages, Line<T> line) {}

  /** How an item becomes a line. */
  interface Line<T> {
    List<String> of(int number, T item);
  }

  <T> Uni<Path> write(Sheet<T> sheet) {
    return vertx
        .executeBlocking(() -> new SheetBook(sheet.title(), sheet.head()), false)
        .chain(
            book ->
                pages(book, sheet, null)
                    .chain(x -> vertx.executeBlocking(book::finish, false))
                    .onFailure()
                    .invoke(book::close));
  }

  private <T> Uni<Void> pages(SheetBook book, Sheet<T> sheet, String cursor) {
    return sheet
        .pages()
        .apply(Paging.of(Paging.MOST, cursor))
        .call(
            slice ->
                vertx.executeBlocking(
                    () -> {
                      slice.items().forEach(i -> book.line(sheet.line().of(book.lines() + 1, i)));
                      return null;
                    },
                    false))
        .chain(
            slice ->
                slice.next() == null
                    ? Uni.createFrom().voidItem()
                    : pages(book, sheet, slice.next()));
  }
}
