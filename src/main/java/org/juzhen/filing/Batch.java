package org.juzhen.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.kernel.ReadableText;
import org.juzhen.registry.Account;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.Unit;

/** Some hundred lines of a ledger while they are judged and compared with the register. */
final class Batch {
  private final Set<String> seen;
  private final Locale language;
  private final LocalDate today;
  private final Map<UUID, Unit> units = new HashMap<>();
  private final List<LedgerLine> fresh = new ArrayList<>();
  private final List<RowResult> results = new ArrayList<>();
  private List<LedgerLine> lines = List.of();

  /** Remembers in {@code seen} what earlier lines of the same table named. */
  Batch(Set<String> seen, Locale language, LocalDate today) {
    this.seen = seen;
    this.language = language;
    this.today = today;
  }

  List<LedgerLine> judge(List<LedgerRow> rows, LedgerUnits ledgerUnits) {
    lines = rows.stream().map(row -> judge(row, ledgerUnits.of(row))).toList();
    return lines;
  }

  private LedgerLine judge(LedgerRow row, LedgerUnits.Found found) {
    if (found.fault() != null) {
      return LedgerLine.refused(row, found.fault());
    }
    units.put(found.unit().id(), found.unit());
    return LedgerLine.of(row, found.unit().id(), today);
  }

  /** Sorts the lines by what the register already has. */
  void compare(List<Account> known) {
    lines.forEach(line -> compare(line, known));
  }

  private void compare(LedgerLine line, List<Account> known) {
    if (line.fault() != null) {
      say(line, Outcome.REJECTED, line.fault());
      return;
    }
    Account there = known.stream().filter(a -> same(line, a)).findFirst().orElse(null);
    if (there != null && !there.unitId().equals(line.words().unitId())) {
      say(line, Outcome.REJECTED, RowFault.TAKEN);
    } else if (there != null || !seen.add(line.key())) {
      say(line, Outcome.UNCHANGED, RowFault.DUPLICATE);
    } else {
      fresh.add(line);
      say(line, Outcome.ACCEPTED, remark(line));
    }
  }

  /** What somebody should look at once more before it is entered. */
  private static RowFault remark(LedgerLine line) {
    if (!line.row().cell("unitFromAbove").isEmpty()) {
      return RowFault.UNIT_FROM_ABOVE;
    }
    return line.mark().number() == null ? RowFault.NO_FILING_NUMBER : null;
  }

  private static boolean same(LedgerLine line, Account account) {
    if (account.platform() != line.words().platform()) {
      return false;
    }
    return line.words().platformId() != null && account.platformId() != null
        ? account.platformId().equals(line.words().platformId())
        : account.unitId().equals(line.words().unitId())
            && account.name().equals(line.words().name());
  }

  private void say(LedgerLine line, Outcome outcome, RowFault fault) {
    String detail = fault == null ? null : FilingTexts.in(language).fault(fault);
    results.add(
        new RowResult(
            line.row().number(),
            outcome,
            fault,
            ReadableText.boxed(line.row().cell("name")),
            line.row().cell("unit"),
            detail));
  }

  List<LedgerLine> fresh() {
    return fresh;
  }

  Unit unit(UUID id) {
    return units.get(id);
  }

  int size() {
    return lines.size();
  }

  List<RowResult> results() {
    return results;
  }
}
