package org.juzhen.intake.reading;

import java.util.List;
import org.juzhen.intake.reading.TolerantDates.Moment;

/**
 * An article as it was found outside, nothing cleaned yet.
 *
 * @param externalId the source's own id, or null
 * @param url absolute address, or null
 * @param bodyHtml as it came, possibly empty
 * @param source the unit that it names as its source (来源), or null
 * @param published null where no date could be read
 * @param documentNo its own number, or null
 * @param files those that are offered beside the text
 */
public record Incoming(
    String externalId,
    String url,
    String title,
    String bodyHtml,
    String source,
    Moment published,
    String documentNo,
    List<FileLink> files) {

  public Incoming(
      String externalId,
      String url,
      String title,
      String bodyHtml,
      String source,
      Moment published) {
    this(externalId, url, title, bodyHtml, source, published, null, List.of());
  }
}
