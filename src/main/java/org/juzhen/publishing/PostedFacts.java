package org.juzhen.publishing;

import java.time.Instant;
import java.util.UUID;

/**
 * Something is visible on an account.
 *
 * @param deliveryId the delivery that brought it there
 * @param kind POST or REPLY
 * @param sourceId the post or the reply
 * @param accountId where it appeared
 * @param articleId the article it reposts, or null
 * @param articleVersion which text of that article, or null
 * @param postedAt by the platform's clock, or as a person says who posted it by hand
 * @param pushed whether it went to the followers, or a person posted it who may have sent it
 * @param url where it can be read, or null
 */
public record PostedFacts(
    UUID deliveryId,
    String kind,
    UUID sourceId,
    UUID accountId,
    UUID articleId,
    Integer articleVersion,
    Instant postedAt,
    boolean pushed,
    String url) {

  /** The same, if a person posts it at that moment, who may send it to followers. */
  PostedFacts seenAt(Instant moment) {
    return new PostedFacts(
        deliveryId, kind, sourceId, accountId, articleId, articleVersion, moment, true, url);
  }

  /** The same, seen as a repost of that text of an article. */
  public PostedFacts as(UUID article, Integer version) {
    return new PostedFacts(
        deliveryId, kind, sourceId, accountId, article, version, postedAt, pushed, url);
  }
}
