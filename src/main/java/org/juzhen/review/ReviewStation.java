package org.juzhen.review;

/** The stations of the road from writing to release. */
enum ReviewStation {
  /** Written and read by the author (撰稿初审). */
  WRITTEN,
  REVIEWED,
  /** Signed by the units that it concerns (会签). */
  COSIGNED,
  /** Signed for release (终审签发). */
  SIGNED,
  CLEARED
}
