package org.juzhen.filing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.HubClock;

/** One line for each filing. */
final class LedgerFilingSheet {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private LedgerFilingSheet() {}

  static List<String> head(Locale language) {
    LedgerMessages texts = LedgerTexts.in(language);
    return List.of(
        texts.number(),
        texts.kind(),
        texts.unit(),
        texts.platform(),
        texts.account(),
        texts.state(),
        texts.filingNo(),
        texts.filedOn(),
        texts.submittedAt(),
        texts.decidedAt(),
        texts.writtenBy(),
        texts.reason());
  }

  static List<String> line(int number, FilingView f, FilingMessages texts) {
    return java.util.Arrays.asList(
        String.valueOf(number),
        texts.kind(f.kind()),
        f.unitName(),
        f.platform() == null ? null : texts.platform(f.platform()),
        f.accountName(),
        texts.state(f.state()),
        f.filingNo(),
        f.filedOn() == null ? null : f.filedOn().toString(),
        written(f.submittedAt()),
        written(f.decidedAt()),
        f.applicant(),
        f.reason());
  }

  static String written(Instant at) {
    return at == null ? null : MINUTES.format(LocalDateTime.ofInstant(at, HubClock.ZONE));
  }
}
