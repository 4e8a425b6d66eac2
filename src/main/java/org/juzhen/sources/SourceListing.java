package org.juzhen.sources;

import java.time.LocalDate;

/**
 * By what a site is listed (列入依据).
 *
 * @param host as it is listed: the site's own name or one above it
 * @param edition the number of the edition that lists it; 0 for a registered portal
 * @param until the last day, or null
 */
public record SourceListing(
    String host, String name, SourcePart part, int edition, String basis, LocalDate until) {

  static SourceListing portal(String host) {
    return new SourceListing(host, host, SourcePart.PARTY_GOVERNMENT, 0, "", null);
  }

  /** Not by an edition, but because the hub reads that portal. */
  public boolean isPortal() {
    return edition == 0;
  }
}
