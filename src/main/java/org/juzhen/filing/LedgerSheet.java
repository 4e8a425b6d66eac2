package org.juzhen.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountView;

/** One line for each account; the columns are those of the working ledger. */
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

  static List<String> head(FilingMessages texts) {
    return Arrays.stream(Column.values()).map(texts::column).toList();
  }

  static List<String> line(int number, AccountView account, Instant now, FilingMessages texts) {
    return Arrays.stream(Column.values())
        .map(c -> c == Column.NUMBER ? String.valueOf(number) : cell(c, account, now, texts))
        .toList();
  }

  static String cell(Column column, AccountView a, Instant now, FilingMessages texts) {
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
