package org.juzhen.filing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.juzhen.files.SheetBook;
import org.juzhen.filing.ImportReport.Outcome;
import org.juzhen.filing.ImportReport.RowResult;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.LedgerTable;

/** Reads and judges a province's ledger in a Java of its own; says how many lines there were. */
final class LedgerMemory {
  private LedgerMemory() {}

  public static void main(String[] none) throws Exception {
    Path file = written(line -> "云岫市第" + line % 900 + "局");
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    UUID unit = UUID.randomUUID();
    Set<String> seen = new HashSet<>();
    List<RowResult> results = new ArrayList<>();
    long start = System.nanoTime();
    try (LedgerTable table = LedgerTable.open(content)) {
      for (List<LedgerRow> part = table.next(500); !part.isEmpty(); part = table.next(500)) {
        for (LedgerRow row : part) {
          LedgerLine line = LedgerLine.of(row, unit, LocalDate.of(2026, 1, 1));
          seen.add(line.key());
          results.add(
              new RowResult(
                  row.number(), Outcome.ACCEPTED, null, row.cell("name"), row.cell("unit"), null));
        }
      }
    }
    System.out.printf(
        "lines %d keys %d megabytes %d heap %d seconds %d%n",
        results.size(),
        seen.size(),
        content.length >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        (System.nanoTime() - start) / 1_000_000_000);
  }

  /** The ledger, with the unit of each line. */
  static Path written(IntFunction<String> unit) {
    SheetBook book = new SheetBook("台账", List.of("主办单位", "平台类型", "账号名称", "账号ID", "备案日期", "主页链接"));
    for (int i = 0; i < LedgerTable.MOST_ROWS; i++) {
      book.line(
          List.of(
              unit.apply(i),
              "微信公众号",
              "云岫发布" + i,
              "gh_" + Integer.toHexString(i * 31),
              "2021-03-01",
              "https://mp.weixin.qq.com/" + i));
    }
    return book.finish();
  }
}
