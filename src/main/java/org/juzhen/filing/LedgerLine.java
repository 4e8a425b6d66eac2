package org.juzhen.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.ReadableText;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Days;
import org.juzhen.registry.FilingMark;
import org.juzhen.registry.LedgerDates;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.LedgerWords;
import org.juzhen.registry.Platform;

/**
 * A line of a ledger after it was judged by itself.
 *
 * @param fault why it is refused, or null
 * @param words the account, when it is not refused
 * @param mark the filing of the past that it quotes
 */
record LedgerLine(
    LedgerRow row, RowFault fault, AccountWords words, FilingMark mark, Instant lastPostAt) {
  private static final int MOST_NAME = 100;
  private static final Map<String, Integer> MOST =
      Map.of("name", MOST_NAME, "platformId", 200, "url", 500, "purpose", 1000);

  static LedgerLine refused(LedgerRow row, RowFault fault) {
    return new LedgerLine(row, fault, null, null, null);
  }

  /** Judges what can be judged without looking into the register. */
  static LedgerLine of(LedgerRow row, UUID unit, LocalDate today) {
    RowFault fault = fault(row, today);
    if (fault != null) {
      return refused(row, fault);
    }
    LocalDateTime filed = LedgerDates.moment(row.cell("filedOn"));
    LocalDateTime posted = LedgerDates.moment(row.cell("lastPostAt"));
    FilingMark mark =
        new FilingMark(
            blank(row, "filingNo"),
            filed == null ? null : filed.toLocalDate(),
            blank(row, "authority"));
    return new LedgerLine(
        row, null, words(row, unit), mark, posted == null ? null : LedgerDates.instant(posted));
  }

  private static RowFault fault(LedgerRow row, LocalDate today) {
    if (row.cells().values().stream().anyMatch(LedgerLine::hidesSomething)) {
      return RowFault.WRONG_CHARACTER;
    }
    if (row.cells().entrySet().stream()
        .anyMatch(c -> c.getValue().length() > MOST.getOrDefault(c.getKey(), MOST_NAME))) {
      return RowFault.TOO_LONG;
    }
    if (row.cell("name").isBlank()) {
      return RowFault.NAME_REQUIRED;
    }
    if (LedgerWords.platform(row.cell("platform")) == null) {
      return RowFault.PLATFORM_UNKNOWN;
    }
    if (LedgerWords.ended(row.cell("status"))) {
      return RowFault.NOT_IN_USE;
    }
    if (!row.cell("url").isEmpty() && !row.cell("url").matches("https?://\\S+")) {
      return RowFault.URL_WRONG;
    }
    if (unreadable(row, "filedOn") || unreadable(row, "lastPostAt")) {
      return RowFault.DATE_UNREADABLE;
    }
    return impossible(row, "filedOn", today) || impossible(row, "lastPostAt", today)
        ? RowFault.DATE_IMPOSSIBLE
        : null;
  }

  /** Cells break their lines as they like; what cannot be seen otherwise lets names lie. */
  private static boolean hidesSomething(String cell) {
    return ReadableText.inLine(cell.replaceAll("[\\n\\r\\t]", " ")) != null;
  }

  private static boolean unreadable(LedgerRow row, String column) {
    return !row.cell(column).isEmpty() && LedgerDates.moment(row.cell(column)) == null;
  }

  /** What is over cannot lie ahead. */
  private static boolean impossible(LedgerRow row, String column, LocalDate today) {
    LocalDateTime moment = LedgerDates.moment(row.cell(column));
    return moment != null && !Days.isPast(moment.toLocalDate(), today);
  }

  private static AccountWords words(LedgerRow row, UUID unit) {
    Platform platform = LedgerWords.platform(row.cell("platform"));
    return new AccountWords(
            unit,
            platform,
            kind(row, platform),
            row.cell("name"),
            blank(row, "platformId"),
            blank(row, "url"),
            LedgerWords.yes(row.cell("main")),
            blank(row, "purpose"),
            LedgerWords.functions(row.cell("functions")),
            blank(row, "contentOwner"),
            blank(row, "securityOwner"),
            list(row, "industries", ".{1,60}"),
            list(row, "regions", "[0-9]{2,12}"),
            null)
        .withIdFromUrl();
  }

  /** The column says it, or the word for the platform does (订阅号), or what is usual there. */
  private static AccountKind kind(LedgerRow row, Platform platform) {
    AccountKind said = LedgerWords.kind(row.cell("kind"));
    AccountKind meant = said == null ? LedgerWords.kind(row.cell("platform")) : said;
    if (meant != null) {
      return meant;
    }
    return switch (platform) {
      case WECHAT -> AccountKind.SUBSCRIPTION;
      case WEIBO, DOUYIN, TOUTIAO, KUAISHOU -> AccountKind.ENTERPRISE;
      case APP -> AccountKind.APP;
      default -> AccountKind.OTHER;
    };
  }

  /** Several values in one cell, those that look as they should; null where there are none. */
  private static List<String> list(LedgerRow row, String column, String form) {
    List<String> parts =
        Arrays.stream(row.cell(column).split("[,，、;；|\\s]+"))
            .filter(p -> p.matches(form))
            .distinct()
            .toList();
    return parts.isEmpty() ? null : parts;
  }

  private static String blank(LedgerRow row, String column) {
    return row.cell(column).isEmpty() ? null : row.cell(column);
  }

  /** By what the account is recognised: its identity on the platform, else its name at the unit. */
  String key() {
    return words.platformId() != null
        ? words.platform() + "|" + words.platformId()
        : words.platform() + "|" + words.unitId() + "|" + words.name();
  }
}
