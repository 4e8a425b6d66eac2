package org.juzhen.filing;

/**
 * What somebody typed into the forms of a filing's page, kept when it is refused (填写内容).
 *
 * @param documentNo of the answer of an authority without access here
 * @param startsOn first day of a notice
 */
public record FilingTyped(
    String note, String documentNo, String authority, String channel, String url, String startsOn) {

  static FilingTyped nothing() {
    return new FilingTyped(null, null, null, null, null, null);
  }

  static FilingTyped decision(String note, String documentNo, String authority) {
    return new FilingTyped(note, documentNo, authority, null, null, null);
  }

  static FilingTyped notice(String channel, String url, String startsOn) {
    return new FilingTyped(null, null, null, channel, url, startsOn);
  }
}
