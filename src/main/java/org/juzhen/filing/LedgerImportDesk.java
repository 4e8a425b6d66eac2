package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.filing.LedgerOrder.Mode;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.LedgerProblem;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.LedgerTable;

/**
 * Takes in ledgers of accounts that were in use before this hub (台账导入). Each account brings its
 * historic filing, which waits for the supervising unit. The same table may come again: what is
 * there already stays as it is.
 */
@ApplicationScoped
public class LedgerImportDesk {
  static final int AT_ONCE = 500;

  /** More would not fit into one transaction beside the hub's other work. */
  private static final int MOST_AS_A_WHOLE = 20_000;

  private final LedgerEntryDesk entry;
  private final Vertx vertx;

  LedgerImportDesk(LedgerEntryDesk entry, Vertx vertx) {
    this.entry = entry;
    this.vertx = vertx;
  }

  /** Reads the table and enters every line that can be entered, or only judges them. */
  public Uni<ImportReport> take(Actor by, byte[] table, boolean dryRun, Locale language) {
    return take(table, new LedgerOrder(by, Mode.GOOD_ROWS, dryRun, language));
  }

  Uni<ImportReport> take(byte[] table, LedgerOrder order) {
    FilingPolicy.mustFileOrDecide(order.by());
    List<RowResult> all = new ArrayList<>();
    return take(table, order, 0, part -> Uni.createFrom().voidItem().invoke(() -> all.addAll(part)))
        .map(x -> ImportReport.of(all));
  }

  /**
   * The same, telling of each part as soon as it is settled.
   *
   * @param skip lines that were settled before an interruption; entering them again changes nothing
   */
  Uni<Void> take(
      byte[] table, LedgerOrder order, int skip, Function<List<RowResult>, Uni<Void>> settled) {
    Set<String> seen = new HashSet<>();
    return vertx
        .executeBlocking(() -> LedgerTable.open(table), false)
        .chain(
            open ->
                (order.whole()
                        ? whole(open, order, settled)
                        : parts(open, order, seen, skip, settled))
                    .eventually(open::close));
  }

  private Uni<Void> parts(
      LedgerTable table,
      LedgerOrder order,
      Set<String> seen,
      int skip,
      Function<List<RowResult>, Uni<Void>> settled) {
    return next(table)
        .chain(
            rows -> {
              if (rows.isEmpty()) {
                return Uni.createFrom().voidItem();
              }
              return entry
                  .part(order, rows, seen)
                  .map(found -> found.subList(Math.min(skip, found.size()), found.size()))
                  .chain(
                      found -> found.isEmpty() ? Uni.createFrom().voidItem() : settled.apply(found))
                  .chain(x -> parts(table, order, seen, Math.max(0, skip - rows.size()), settled));
            });
  }

  /** Judges everything first; enters it in one transaction only where nothing was refused. */
  private Uni<Void> whole(
      LedgerTable table, LedgerOrder order, Function<List<RowResult>, Uni<Void>> settled) {
    return read(table, new ArrayList<>())
        .chain(
            parts ->
                entry
                    .whole(order.tried(), parts, new HashSet<>())
                    .chain(
                        tried ->
                            refuses(tried)
                                ? Uni.createFrom().item(held(tried, order.language()))
                                : entry.whole(order, parts, new HashSet<>())))
        .chain(settled::apply);
  }

  private Uni<List<List<LedgerRow>>> read(LedgerTable table, List<List<LedgerRow>> sofar) {
    if (sofar.size() * AT_ONCE > MOST_AS_A_WHOLE) {
      throw LedgerProblem.TABLE_TOO_LONG.with("rows", MOST_AS_A_WHOLE);
    }
    return next(table)
        .chain(
            rows -> {
              if (rows.isEmpty()) {
                return Uni.createFrom().item(sofar);
              }
              sofar.add(rows);
              return read(table, sofar);
            });
  }

  private Uni<List<LedgerRow>> next(LedgerTable table) {
    return vertx.executeBlocking(() -> table.next(AT_ONCE), false);
  }

  private static boolean refuses(List<RowResult> tried) {
    return tried.stream().anyMatch(r -> r.outcome() == Outcome.REJECTED);
  }

  private static List<RowResult> held(List<RowResult> tried, Locale language) {
    return tried.stream().map(r -> r.outcome() == Outcome.ACCEPTED ? r.held(language) : r).toList();
  }
}
