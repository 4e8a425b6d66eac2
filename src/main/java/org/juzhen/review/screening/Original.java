package org.juzhen.review.screening;

/**
 * What a repost was made from.
 *
 * @param text its plain text, one line for each block
 * @param html its markup
 * @param verbatim whether the repost says to be word for word
 */
record Original(String title, String text, String html, boolean verbatim) {

  static Original of(String title, String html, boolean verbatim) {
    return new Original(title, PlainText.of(html).text(), html, verbatim);
  }
}
