package org.juzhen.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.filing.LedgerSheet.Column;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.LedgerRow;
import org.juzhen.registry.LedgerWords;
import org.juzhen.registry.Platform;

/**
 * Lays the national system's sheet beside the register (比对): an account is the same by its identity
 * on the platform, else by its address, else by platform and name.
 */
final class LedgerMatch {
  private final Map<String, AccountView> here = new HashMap<>();
  private final List<AccountView> all;
  private final Set<UUID> met = new HashSet<>();
  private final List<Line> lines = new ArrayList<>();

  LedgerMatch(List<AccountView> register) {
    all = register.stream().filter(a -> !gone(a)).toList();
    for (AccountView a : all) {
      put("name " + a.platform() + " " + a.name(), a);
      if (a.url() != null) {
        put("url " + address(a.url()), a);
      }
      if (a.platformId() != null) {
        put("id " + a.platform() + " " + a.platformId(), a);
      }
    }
  }

  private void put(String key, AccountView account) {
    here.putIfAbsent(key, account);
  }

  private static boolean gone(AccountView a) {
    return a.status() == AccountStatus.DEREGISTERED
        || a.status() == AccountStatus.EXITED
        || a.status() == AccountStatus.PROPOSED;
  }

  /** One line of the sheet. */
  void take(LedgerRow row) {
    Platform platform = LedgerWords.platform(row.cell("platform"));
    AccountView found = find(row, platform);
    if (found == null || !met.add(found.id())) {
      lines.add(
          new Line(
              Outcome.ONLY_THERE,
              null,
              row.cell("name"),
              row.cell("unit"),
              row.cell("platform"),
              List.of()));
      return;
    }
    List<Difference> differences = differences(found, row);
    lines.add(line(differences.isEmpty() ? Outcome.MATCHED : Outcome.DIFFERS, found, differences));
  }

  private AccountView find(LedgerRow row, Platform platform) {
    AccountView byId = here.get("id " + platform + " " + row.cell("platformId"));
    AccountView byUrl =
        row.cell("url").isEmpty() ? null : here.get("url " + address(row.cell("url")));
    AccountView byName = here.get("name " + platform + " " + row.cell("name"));
    return byId != null ? byId : byUrl != null ? byUrl : byName;
  }

  /** What is here and was not met in the sheet comes last. */
  List<Line> finished() {
    all.stream()
        .filter(a -> !met.contains(a.id()))
        .forEach(
            a ->
                lines.add(
                    line(
                        a.status() == AccountStatus.DISCOVERED
                            ? Outcome.DISCOVERED
                            : Outcome.ONLY_HERE,
                        a,
                        List.of())));
    return lines;
  }

  private static Line line(Outcome outcome, AccountView a, List<Difference> differences) {
    return new Line(outcome, a.id(), a.name(), a.unitName(), a.platform().name(), differences);
  }

  private static List<Difference> differences(AccountView a, LedgerRow row) {
    List<Difference> found = new ArrayList<>();
    differ(found, Column.NAME, a.name(), row.cell("name"));
    differ(found, Column.PLATFORM_ID, a.platformId(), row.cell("platformId"));
    differ(found, Column.FILING_NO, a.filingNo(), row.cell("filingNo"));
    if (a.url() != null && !address(a.url()).equals(address(row.cell("url")))) {
      differ(found, Column.URL, a.url(), row.cell("url"));
    }
    boolean endedHere = a.status() == AccountStatus.CLOSED;
    if (!row.cell("status").isEmpty() && endedHere != LedgerWords.ended(row.cell("status"))) {
      found.add(new Difference(Column.STATUS, a.status().name(), row.cell("status")));
    }
    return found;
  }

  /** An empty cell says nothing. */
  private static void differ(List<Difference> found, Column field, String here, String there) {
    if (!there.isEmpty() && !there.equals(here)) {
      found.add(new Difference(field, here, there));
    }
  }

  private static String address(String url) {
    return url.strip()
        .toLowerCase(java.util.Locale.ROOT)
        .replaceFirst("^https?://(www\\.|m\\.)?", "")
        .replaceFirst("[/?#]+$", "");
  }

  /** How a line of either side stands. */
  enum Outcome {
    MATCHED,
    DIFFERS,
    ONLY_HERE,
    ONLY_THERE,
    /** Found by patrol, in neither list. */
    DISCOVERED;

    /** How it is coloured. */
    public String tone() {
      return this == MATCHED ? "good" : this == DISCOVERED || this == ONLY_THERE ? "late" : "soon";
    }
  }

  /** A field with both values. */
  record Difference(Column field, String here, String there) {}

  /** One account of either side. */
  record Line(
      Outcome outcome,
      UUID accountId,
      String name,
      String unit,
      String platform,
      List<Difference> differences) {}
}
