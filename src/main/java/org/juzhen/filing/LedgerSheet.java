package org.juzhen.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountView;

/** One sheet with one line for each account; its columns are those of the working ledger. */
final class LedgerSheet {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private LedgerSheet() {}

  /** The columns, in their order. */
  public enum Column {
    NUMBER,
    UNIT,
    PLATFORM,
    KIND,
    NAME,
    PLATFORM_ID,
    URL,
    MAIN,
    STATUS,
    FILING_NO,
    FILED_ON,
    AUTHORITY,
    CONTENT_OWNER,
    SECURITY_OWNER,
    FUNCTIONS,
    PURPOSE,
    LAST_POST,
    SILENT_DAYS
  }

  static byte[] of(List<AccountView> accounts, Instant now, FilingMessages texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Juzhen", "1.0")) {
      Worksheet sheet = book.newWorksheet(texts.ledger());
      for (Column column : Column.values()) {
        sheet.value(0, column.ordinal(), texts.column(column));
        sheet.style(0, column.ordinal()).bold().set();
        sheet.width(column.ordinal(), column == Column.NUMBER ? 6 : 18);
      }
      sheet.freezePane(0, 1);
      for (int i = 0; i < accounts.size(); i++) {
        line(sheet, i + 1, accounts.get(i), now, texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void line(
      Worksheet sheet, int row, AccountView account, Instant now, FilingMessages texts) {
    for (Column column : Column.values()) {
      if (column == Column.NUMBER) {
        sheet.value(row, 0, row);
      } else {
        sheet.value(row, column.ordinal(), cell(column, account, now, texts));
      }
    }
  }

  private static String cell(Column column, AccountView a, Instant now, FilingMessages texts) {
    return switch (column) {
      case NUMBER -> "";
      case UNIT -> a.unitName();
      case PLATFORM -> texts.platform(a.platform());
      case KIND -> texts.accountKind(a.kind());
      case NAME -> a.name();
      case PLATFORM_ID -> a.platformId();
      case URL -> a.url();
      case MAIN -> a.main() ? texts.yes() : texts.no();
      case STATUS -> texts.status(a.status());
      case FILING_NO -> a.filingNo();
      case FILED_ON -> a.filedOn() == null ? null : a.filedOn().toString();
      case AUTHORITY -> a.filingAuthority();
      case CONTENT_OWNER -> a.contentOwner();
      case SECURITY_OWNER -> a.securityOwner();
      case FUNCTIONS ->
          a.functions().stream()
              .map(f -> texts.function(AccountFunction.valueOf(f)))
              .collect(Collectors.joining("、"));
      case PURPOSE -> a.purpose();
      case LAST_POST -> a.lastPostAt() == null ? null : written(a.lastPostAt());
      case SILENT_DAYS ->
          a.lastPostAt() == null
              ? null
              : Long.toString(Duration.between(a.lastPostAt(), now).toDays());
    };
  }

  private static String written(Instant at) {
    return MINUTES.format(LocalDateTime.ofInstant(at, HubClock.ZONE));
  }
}
