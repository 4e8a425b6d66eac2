package org.juzhen.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.Pasted.Missing;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Incoming;
import org.juzhen.intake.reading.PageReader;
import org.juzhen.intake.reading.Selectors;
import org.juzhen.intake.reading.TolerantDates.Moment;
import org.juzhen.kernel.HubClock;

/** Guesses what a pasted page is called, who published it and when, as if it had been read. */
final class PastedFacts {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  /** Only stands where the reader wants an address; never shown. */
  private static final String NOWHERE = "http://pasted.invalid/";

  private PastedFacts() {}

  static Pasted of(Document page, String base, CleanHtml clean, List<Missing> missing) {
    String where = CanonicalUrl.parsed(base) == null ? NOWHERE : base;
    Incoming read =
        PageReader.article(
                new Fetched(
                    200,
                    URI.create(where),
                    page.outerHtml().getBytes(StandardCharsets.UTF_8),
                    "text/html; charset=utf-8",
                    Validators.NONE),
                Selectors.NONE)
            .article();
    return new Pasted(
        clean.html(),
        blankToNull(read.title()),
        read.source(),
        written(read.published()),
        read.documentNo(),
        read.url().equals(where) ? null : read.url(),
        clean.text().codePointCount(0, clean.text().length()),
        Jsoup.parseBodyFragment(clean.html()).select("table").size(),
        clean.files().size(),
        null,
        missing);
  }

  private static String written(Moment at) {
    return at == null
        ? null
        : LocalDateTime.ofInstant(at.at(), HubClock.ZONE).format(at.dayOnly() ? DAY : MINUTE);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
