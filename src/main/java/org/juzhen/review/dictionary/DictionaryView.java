package org.juzhen.review.dictionary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dictionary as people read it.
 *
 * @param unitId for which unit and all below, or null for the whole hub
 * @param shipped it comes with the hub
 * @param keeps whether the reader may change it
 * @param inForce the version that texts are read by, or null
 * @param draft the version that is being edited, or null
 * @param versions all of them, the newest first; in lists only these two
 */
public record DictionaryView(
    UUID id,
    String name,
    UUID unitId,
    String unitName,
    boolean shipped,
    boolean keeps,
    Version inForce,
    Version draft,
    List<Version> versions) {

  /**
   * One version.
   *
   * @param words how many, or null in lists
   * @param tested whether it may be activated
   */
  public record Version(
      UUID id,
      int number,
      Integer words,
      boolean isDraft,
      boolean tested,
      Instant createdAt,
      String createdByName,
      Instant activatedAt,
      String activatedByName) {

    /** Came into force with the hub and not by a person. */
    public boolean fromHub() {
      return DictionarySeedDesk.HUB.name().equals(activatedByName);
    }

    static Version of(DictionaryVersion v, Integer words) {
      return new Version(
          v.id,
          v.number,
          words,
          v.isDraft(),
          v.isTested(),
          v.createdAt,
          v.createdByName,
          v.activatedAt,
          v.activatedByName);
    }
  }
}
