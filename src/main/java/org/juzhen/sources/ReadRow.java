package org.juzhen.sources;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.juzhen.kernel.ReadableText;
import org.juzhen.registry.LedgerDates;
import org.juzhen.sources.EditionResult.Outcome;

/**
 * A row as it will be kept, or why not (导入行).
 *
 * @param host as it is kept; as it was written where it cannot be
 * @param fault null when it can be kept
 */
record ReadRow(int number, String host, String name, LocalDate until, Outcome fault) {
  private static final int SHOWN = 80;
  private static final int LONGEST_NAME = 200;

  static ReadRow of(int number, NewEdition.Row row, LocalDate from) {
    String host = Hosts.written(row.host());
    if (host == null) {
      return refused(number, shown(row.host()), Outcome.NOT_AN_ADDRESS);
    }
    if (Hosts.isOpenToAll(host)) {
      return refused(number, host, Outcome.TOO_WIDE);
    }
    String name = row.name() == null ? "" : row.name().strip();
    if (name.isEmpty()) {
      return refused(number, host, Outcome.NAME_MISSING);
    }
    if (name.length() > LONGEST_NAME || ReadableText.inLine(name) != null) {
      return refused(number, host, Outcome.NAME_UNREADABLE);
    }
    return dated(number, host, name, row.validUntil(), from);
  }

  private static ReadRow dated(
      int number, String host, String name, String written, LocalDate from) {
    if (written == null || written.isBlank()) {
      return new ReadRow(number, host, name, null, null);
    }
    LocalDate until = day(written.strip());
    if (until == null) {
      return refused(number, host, Outcome.DATE_UNREADABLE);
    }
    return until.isBefore(from)
        ? refused(number, host, Outcome.ENDS_BEFORE_IT_BEGINS)
        : new ReadRow(number, host, name, until, null);
  }

  ReadRow twice() {
    return refused(number, host, Outcome.TWICE);
  }

  private static ReadRow refused(int number, String host, Outcome why) {
    return new ReadRow(number, host, null, null, why);
  }

  private static String shown(String written) {
    String plain = written == null ? "" : ReadableText.boxed(written.strip());
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }

  private static LocalDate day(String written) {
    LocalDateTime moment = LedgerDates.moment(written);
    return moment == null ? null : moment.toLocalDate();
  }
}
