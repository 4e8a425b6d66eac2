package org.juzhen.review.screening;

/**
 * What a repost was made from.
 *
 * @param text its plain text, one line for each block
 * @param markupChars how long its markup is
 * @param verbatim whether the repost says to be word for word
 */
record Original(String title, String text, int markupChars, boolean verbatim) {}
