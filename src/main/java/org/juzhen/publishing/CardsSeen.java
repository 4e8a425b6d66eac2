package org.juzhen.publishing;

/** What somebody who looked through the cards of a post says of them (逐张看过). */
enum CardsSeen {
  /** Each shows what was cleared, in its order. */
  SAME,
  /** One is another, is missing, or stands elsewhere. */
  OTHER
}
