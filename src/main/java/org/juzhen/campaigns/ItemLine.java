package org.juzhen.campaigns;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that belongs to a campaign, or may.
 *
 * @param id of its place in the campaign
 * @param itemId the post, the article, or what was seen
 * @param how by hand, by its tag or by its topic
 * @param url where what was seen outside can be read, or null
 */
public record ItemLine(
    UUID id,
    ItemKind kind,
    UUID itemId,
    UUID unitId,
    String unitName,
    String title,
    ItemState state,
    ItemHow how,
    Instant madeAt,
    String settledByName,
    String url,
    boolean mine) {

  /** Its page in the hub or on its platform. */
  public String link() {
    return switch (kind) {
      case POST -> "/posts/" + itemId;
      case ARTICLE -> "/articles/" + itemId;
      case OBSERVED -> url;
    };
  }
}
